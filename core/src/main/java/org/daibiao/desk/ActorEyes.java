package org.daibiao.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** What an actor may see by a policy. */
record ActorEyes(AccessPolicy access, Actor actor, Merged merged) implements Context.Eyes {
    @Override
    public <T> Question<List<Versioned<T>>> seen(Query<T> query) {
        List<Question<List<Versioned<T>>>> ways = access.scope(actor, query.shape()).anyOf().stream()
                .map(alternative -> Question.all(query.and(alternative)))
                .toList();
        return Question.of(
                ways,
                context -> ways.stream()
                        .flatMap(way -> context.answer(way).stream())
                        .distinct()
                        .toList());
    }

    @Override
    public Question<Map<UUID, UUID>> became(Collection<UUID> ids) {
        return merged.became(ids);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
