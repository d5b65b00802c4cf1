package org.daibiao.examples.planyear;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seats by unit, scaled to another total by largest remainder; among equal remainders the earlier unit comes first. */
final class Quota {
    private Quota() {}

    /** The published quota of 2016, scaled to a total. */
    static Map<String, Integer> scaledTo(int total) {
        var quota = new LinkedHashMap<String, Integer>();
        Rows.of("quota-2016.csv").forEach(row -> quota.put(row.get(0), Integer.parseInt(row.get(1))));
        return scaled(quota, total);
    }

    /** Shares whose sum is exactly the total. */
    static Map<String, Integer> scaled(Map<String, Integer> quota, int total) {
        long sum = quota.values().stream().mapToLong(Integer::longValue).sum();
        var shares = new LinkedHashMap<String, Integer>();
        quota.forEach((unit, seats) -> shares.put(unit, Math.toIntExact((long) seats * total / sum)));
        int left = total - shares.values().stream().mapToInt(Integer::intValue).sum();
        quota.entrySet().stream()
                .sorted(Comparator.comparing(share -> -((long) share.getValue() * total % sum)))
                .limit(left)
                .forEach(share -> shares.merge(share.getKey(), 1, Integer::sum));
        return shares;
    }
}
