# Dates come from the same clock, which begins in 2026, and are in UTC.
import time

print(time.strftime("%Y-%m-%d %H:%M:%S"), time.ctime(), time.asctime())
time.sleep(86400 * 45 + 3723.5)
print(time.localtime())
print(time.gmtime().tm_yday, time.localtime()[:6], time.mktime(time.localtime()))
for seconds in (0, 951782400, 1735689599, 4102444800):
    moment = time.gmtime(seconds)
    print(time.asctime(moment), time.strftime("%a %A %b %B %d %e %j %y %I %p %M %U %W %V %G %u %w %x %X %c %D %F %T %R %%", moment))
print(time.strftime("%d.%m.", (2030, 5, 6, 0, 0, 0, 0, 0, 0)), time.time() - time.mktime(time.gmtime()), time.timezone)
