package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Outcome;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where a host gives a method nothing against the marks,")
class NullsTest {
    private final List<String> ended = new ArrayList<>();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new MemoryStores())
            .observer((operation, actor, result, duration) -> ended.add(operation + " " + result))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Actor nobody = Actor.of(office.congress(), "nobody");

    private Throwable thrown(Method method, Object service, Actor actor) throws ReflectiveOperationException {
        return thrown(
                method,
                service,
                Arrays.stream(method.getParameterTypes())
                        .map(type -> type == Actor.class ? actor : type == int.class ? Integer.valueOf(1) : null)
                        .toArray());
    }

    private Throwable thrown(Method method, Object service, Object[] given) throws ReflectiveOperationException {
        ended.clear();
        try {
            method.invoke(service, given);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    @Test
    @DisplayName(
            "who may not do it is denied all the same, by every method of every service, and the observer sees it once")
    void isDenied() throws ReflectiveOperationException {
        var not = new ArrayList<String>();
        int asked = 0;
        for (Map.Entry<Method, Object> one : Commands.every(daibiao).entrySet()) {
            Method method = one.getKey();
            if (List.of(method.getParameterTypes()).contains(Actor.class)) {
                Throwable thrown = thrown(method, one.getValue(), nobody);
                boolean denied = thrown instanceof DeniedException
                        && ended.size() == 1
                        && ended.get(0).endsWith(" DENIED");
                if (!denied) {
                    not.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + thrown + ended);
                }
                asked++;
            }
        }

        assertThat(not).isEmpty();
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    @DisplayName("who may is told which parameter it is")
    void isNamed() throws ReflectiveOperationException {
        Map<Method, Object> methods = Commands.methods(daibiao);
        methods.putAll(Commands.lists(daibiao));
        for (Map.Entry<Method, Object> one : methods.entrySet()) {
            if (!one.getKey().getName().startsWith("cast")
                    && !one.getKey().getName().equals("ask")) {
                assertThat(thrown(one.getKey(), one.getValue(), office))
                        .describedAs("%s", one.getKey())
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("command");
                assertThat(ended).hasSize(1).first().asString().endsWith(" FAILED");
            }
        }
    }

    @Test
    @DisplayName("who may ask is told it too, by every question of every service, whichever of its parameters it is")
    void isNamedInQuestions() throws ReflectiveOperationException {
        var usual = new Nonsense()
                .with(Actor.class, office)
                .with(PlanReport.class, daibiao.plan().report(Period.year(2025), office));
        var not = new TreeSet<String>();
        int asked = 0;
        for (Map.Entry<Method, Object> one : Commands.every(daibiao).entrySet()) {
            boolean asks = one.getKey().getReturnType() != Outcome.class
                    && List.of(one.getKey().getParameterTypes()).contains(Actor.class);
            for (Parameter lacking : one.getKey().getParameters()) {
                if (asks && isMarked(lacking)) {
                    Throwable thrown = thrown(one.getKey(), one.getValue(), given(one.getKey(), lacking, usual));
                    if (!(thrown instanceof NullPointerException)
                            || !lacking.getName().equals(thrown.getMessage())) {
                        not.add(one.getKey().getDeclaringClass().getSimpleName() + "."
                                + one.getKey().getName() + " " + lacking.getName() + ": " + thrown);
                    }
                    asked++;
                }
            }
        }

        assertThat(not).isEmpty();
        assertThat(asked).isGreaterThan(12);
    }

    private static boolean isMarked(Parameter parameter) {
        return !parameter.getType().isPrimitive()
                && parameter.getType() != Actor.class
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object[] given(Method method, Parameter lacking, Nonsense usual) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.equals(lacking)
                                || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? null
                        : usual.usual(parameter.getParameterizedType()).orElseThrow())
                .toArray();
    }

    @Test
    @DisplayName("a list or a record asked for is refused by its name too")
    void ofARecord() {
        assertThatThrownBy(() -> daibiao.find(null, nobody))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("query");
        assertThatThrownBy(() -> daibiao.get(null, null, nobody))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("shape");
        assertThatThrownBy(() -> daibiao.get(Suggestion.SHAPE, null, nobody)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.get(Suggestion.SHAPE, null, office))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
        assertThatThrownBy(() -> daibiao.desk().dispatch("suggestion.draft", null, nobody))
                .isInstanceOf(DeniedException.class);
    }
}
