package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daibiao.journal.Stores;
import org.daibiao.record.StoreFailedException;

/**
 * Cuts the power of a town's disk again and again, while acts are done and ballots are put in, and while the file is opened again, and
 * counts what had been acknowledged and is not there.
 */
final class PowerCuts {
    /** After so many cuts a town starts anew, so that reading it does not take ever longer. */
    private static final int CUTS_OF_A_TOWN = 20;

    private static final int OPERATIONS = 60;

    private final Function<String, Stores> opening;
    private final Random random;
    private final Map<String, byte[]> founded;
    private final Set<UUID> founding;
    private final List<UUID> acts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> ballots = Collections.synchronizedList(new ArrayList<>());

    int acknowledgedActs;
    int acknowledgedBallots;
    int lost;
    int unreadable;
    int unsound;

    /** @param opening makes stores on a file of H2's */
    PowerCuts(Function<String, Stores> opening, long seed) {
        this.opening = opening;
        this.random = new Random(seed);
        var disk = new Disk();
        try (Town town = Town.on(JooqStores.at(LoggedFiles.address(disk.file())))) {
            town.found();
            founding = Set.copyOf(town.acts());
        }
        founded = disk.sure();
        disk.discard();
    }

    void run(int cuts) throws Exception {
        acts.clear();
        ballots.clear();
        Map<String, byte[]> image = founded;
        for (int cut = 1; cut <= cuts; cut++) {
            var disk = new Disk(image);
            boolean early = random.nextInt(5) == 0;
            if (early) {
                disk.plan(Disk.Trouble.POWER_CUT, random.nextInt(8));
            }
            work(disk, early);
            image = disk.found(random);
            disk.discard();
            boolean sound = check(image);
            if (!sound || cut % CUTS_OF_A_TOWN == 0) {
                image = founded;
                acts.clear();
                ballots.clear();
            }
        }
    }

    /** Until there is no power; early means perhaps while the file is opened. */
    private void work(Disk disk, boolean early) throws Exception {
        try (Town town = Town.on(opening.apply(disk.file()))) {
            if (!early) {
                disk.plan(Disk.Trouble.POWER_CUT, random.nextInt(OPERATIONS));
            }
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Integer> office = pool.submit(() -> until(disk, town::act, acts::add));
            Future<Integer> hall = pool.submit(() -> until(disk, town::ballots, ballots::addAll));
            acknowledgedActs += office.get();
            acknowledgedBallots += 10 * hall.get();
            pool.shutdown();
        } catch (StoreFailedException e) {
            expected(disk, e);
        }
    }

    /** How often it was acknowledged while there was power. */
    private static <T> int until(Disk disk, Supplier<T> work, Consumer<T> acknowledged) {
        for (int done = 0; ; done++) {
            try {
                T result = work.get();
                if (disk.isOff()) {
                    return done;
                }
                acknowledged.accept(result);
            } catch (StoreFailedException e) {
                expected(disk, e);
                return done;
            }
        }
    }

    private static void expected(Disk disk, StoreFailedException failure) {
        if (!disk.isOff()) {
            throw failure;
        }
    }

    private boolean check(Map<String, byte[]> image) {
        var disk = new Disk(image);
        int before = lost;
        try (Town town = Town.on(opening.apply(disk.file()))) {
            var missingActs = new HashSet<>(acts);
            missingActs.addAll(founding);
            missingActs.removeAll(town.acts());
            var missingBallots = new HashSet<>(ballots);
            List<String> marks = town.marks();
            missingBallots.removeAll(new HashSet<>(marks));
            lost += missingActs.size() + missingBallots.size();
            if (town.verified().broken() != null || town.chain().size() != 1 + marks.size() / 10) {
                unsound++;
                return false;
            }
        } catch (StoreFailedException e) {
            lost += acts.size() + ballots.size();
            unreadable++;
            return false;
        } finally {
            disk.discard();
        }
        return lost == before;
    }
}
