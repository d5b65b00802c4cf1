package org.daibiao.testkit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Ends a test that hangs on a store. This includes dynamic tests, for which {@code @Timeout} does nothing. The adapter sets the limit, so an
 * annotation cannot hold it.
 */
final class Patience implements InvocationInterceptor {
    private static final int TIMES = 10;

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(call, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(call, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> call, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        within(call, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(call, context);
    }

    private static void within(Invocation<@Nullable Void> call, ExtensionContext context) throws Throwable {
        Duration limit = suite(context).contract().patience().multipliedBy(TIMES);
        var done = new FutureTask<@Nullable Void>(() -> {
            try {
                return call.proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
        var thread = new Thread(done, "testkit");
        thread.setDaemon(true);
        thread.start();
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            done.cancel(true);
            throw new AssertionError("the store hangs: the test has not ended after " + limit, e);
        }
    }

    /** A dynamic test has no instance of its own; its factory has one. */
    private static Suite suite(ExtensionContext context) {
        return (Suite) context.getTestInstance()
                .orElseGet(() -> suite(context.getParent().orElseThrow()));
    }
}
