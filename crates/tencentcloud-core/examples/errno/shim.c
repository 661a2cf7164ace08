// Preload library: fails one socket call of a client on purpose.
//
// FAULT_PORT: only sockets that connect to this port count. FAULT_AT: the number of the call that fails, from 1.
// FAULT_ERRNO: the error; 0 makes the call short instead (one byte).
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 4096
static atomic_int tracked[FDS];
static atomic_int calls;

static int number(const char *name) {
    const char *text = getenv(name);
    return text ? atoi(text) : -1;
}

// Counts a call on a tracked socket. Returns 1 if it has to fail, 2 if it has to be short.
static int fault(int fd) {
    if (fd < 0 || fd >= FDS || !atomic_load(&tracked[fd])) return 0;
    if (atomic_fetch_add(&calls, 1) + 1 != number("FAULT_AT")) return 0;
    int error = number("FAULT_ERRNO");
    if (error == 0) return 2;
    errno = error;
    return 1;
}

#define REAL(result, name, ...)                                                                                                            \
    static result (*real)(__VA_ARGS__);                                                                                                    \
    if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

int connect(int fd, const struct sockaddr *address, socklen_t length) {
    REAL(int, "connect", int, const struct sockaddr *, socklen_t);
    if (address->sa_family == AF_INET && fd >= 0 && fd < FDS)
        atomic_store(&tracked[fd], ntohs(((const struct sockaddr_in *)address)->sin_port) == number("FAULT_PORT"));
    return fault(fd) == 1 ? -1 : real(fd, address, length);
}

int close(int fd) {
    REAL(int, "close", int);
    if (fd >= 0 && fd < FDS) atomic_store(&tracked[fd], 0);
    return real(fd);
}

#define SHORT(count) (what == 2 && (count) > 1 ? 1 : (count))

ssize_t send(int fd, const void *bytes, size_t count, int flags) {
    REAL(ssize_t, "send", int, const void *, size_t, int);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, bytes, SHORT(count), flags);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, bytes, SHORT(count));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, parts, SHORT(count));
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
    REAL(ssize_t, "sendmsg", int, const struct msghdr *, int);
    return fault(fd) == 1 ? -1 : real(fd, message, flags);
}

ssize_t recv(int fd, void *bytes, size_t count, int flags) {
    REAL(ssize_t, "recv", int, void *, size_t, int);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, bytes, SHORT(count), flags);
}

ssize_t read(int fd, void *bytes, size_t count) {
    REAL(ssize_t, "read", int, void *, size_t);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, bytes, SHORT(count));
}

ssize_t readv(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "readv", int, const struct iovec *, int);
    int what = fault(fd);
    return what == 1 ? -1 : real(fd, parts, SHORT(count));
}
