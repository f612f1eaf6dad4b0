# os and os.path on the files in memory.
import os
from os import path
print(os.getcwd(), os.sep, os.linesep == '\n', os.name, path.join('a', 'b', '/c', 'd'), path.join('a/', 'b'), path.split('/a/b.txt'), path.splitext('x/a.tar.gz'), path.splitext('.bashrc'))
print(path.basename('/a/b/'), path.dirname('/a/b'), path.normpath('/a/./b/../c//d'), path.normpath('../../x'), path.isabs('/a'), path.abspath('q'), path.relpath('/home/user/a/b', '/home/user/c'))
print(path.commonpath(['/a/b/c', '/a/b/d']), path.commonprefix(['abc', 'abd']), path.exists('dir'))
os.mkdir('dir'); os.makedirs('dir/x/y'); os.makedirs('dir/x/y', exist_ok=True)
for f, *args in ((os.mkdir, 'dir'), (os.makedirs, 'dir/x/y'), (os.mkdir, 'no/such'), (os.rmdir, 'dir'), (os.remove, 'gone'), (os.listdir, 'gone'), (os.rename, 'gone', 'b'), (os.chdir, 'gone'), (os.stat, 'gone')):
    try: f(*args)
    except OSError as e: print(type(e).__name__, e.strerror, e.filename, e.filename2)
for name in ('b.txt', 'a.txt', 'x/c.txt'):
    with open(path.join('dir', name), 'w') as f: f.write(name)
print(sorted(os.listdir('dir')), path.isfile('dir/a.txt'), path.isdir('dir/x'), path.getsize('dir/a.txt'))
for top, dirs, files in os.walk('dir'):
    dirs.sort()
    print(top, dirs, sorted(files))
os.rename('dir/a.txt', 'dir/z.txt'); os.replace('dir/b.txt', 'dir/z.txt')
print(sorted(os.listdir('dir')), open('dir/z.txt').read(), [(e.name, e.is_dir(), e.path) for e in sorted(os.scandir('dir'), key=lambda e: e.name)])
os.chdir('dir/x'); print(path.basename(os.getcwd()), os.listdir('.') != [], path.exists('../z.txt'))
os.chdir('../..')
os.remove('dir/z.txt'); os.unlink('dir/x/c.txt'); os.rmdir('dir/x/y'); os.removedirs('dir/x')
print(path.exists('dir'))
os.environ['MY'] = 'v'; print(os.environ['MY'], os.getenv('MY'), os.getenv('NOPE', 'd'), 'NOPE' in os.environ, os.environ.get('X'))
try: os.environ['NOPE']
except KeyError as e: print(repr(e))
try: os.environ['a'] = 1
except TypeError as e: print(e)
class P:
    def __fspath__(self): return 'p.txt'
with open(P(), 'w') as f: f.write('p')
print(os.fspath(P()), open('p.txt').read(), isinstance(P(), os.PathLike), os.fsencode('a'), os.fsdecode(b'a'), path.exists(P()))
try: os.fspath(5)
except TypeError as e: print(e)
print(len(os.urandom(4)), type(os.getpid()), path.expandvars('$MY/${MY}x'), path.splitroot('//a'), path.splitdrive('/a'))
from os.path import join, exists
import os.path as osp
print(osp is path, join('a', 'b'), exists('/'))
