# logging: levels, names, handlers, formats, exceptions.
import logging, sys, asyncio
logging.warning('plain %s', 'arg'); logging.info('hidden')
log = logging.getLogger('app.db'); log.error('err'); log.debug('no')
print(log, logging.getLogger(), log.parent, log.getEffectiveLevel(), logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(5))
logging.getLogger('asyncio').setLevel(logging.INFO)
logging.basicConfig(level=logging.DEBUG, format='%(levelname)-8s %(name)s %(funcName)s:%(lineno)d %(message)s', force=True, stream=sys.stdout)
def f():
    log.info('in %d and %(x)s' if False else 'in %d', 5)
    try: 1/0
    except ZeroDivisionError: log.exception('oops'); logging.error('with', exc_info=True)
f()
log.setLevel('ERROR'); log.warning('no'); log.log(45, 'between'); log.setLevel(logging.NOTSET)
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('[{levelname}] {message}', style='{')); log.addHandler(h); log.info('twice'); log.propagate = False; log.info('once'); print(h)
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); log.info('secret x'); log.info('public')
log.info('%(a)s-%(b)d', {'a': 1, 'b': 2}); log.info('dict', extra={'who': 'me'})
a = logging.LoggerAdapter(log, {'user': 'u'}); h.setFormatter(logging.Formatter('%(user)s %(message)s')); a.info('adapted')
try: log.setLevel('NOPE')
except ValueError as e: print(e)
logging.disable(logging.INFO); a.info('gone'); a.warning('kept'); logging.disable(logging.NOTSET)
h.setFormatter(logging.Formatter('%(taskName)s %(threadName)s %(module)s %(filename)s %(message)s'))
async def main(): log.info('in task')
asyncio.run(main()); log.info('outside')
class H(logging.Handler):
    def emit(self, r): print('custom', r.levelname, r.getMessage())
r = logging.getLogger('other'); r.addHandler(H()); r.propagate = False; r.setLevel(10); r.debug('d'); r.critical('c')
logging.addLevelName(25, 'NOTICE'); r.log(25, 'n')
c = r.getChild('kid'); print(c.name, c.parent is r); c.info('up')
logging.getLogger('null').addHandler(logging.NullHandler())
print(logging.Formatter('%(asctime)s', '%Y')._fmt)
