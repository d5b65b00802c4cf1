package org.daibiao.deputy;

import java.util.List;
import java.util.SortedMap;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Public information about a deputy (代表公开信息): basic information and duty information, Deputies Law art. 58; unit, post and contact, Shanghai's
 * implementing measures art. 50. Nothing is masked. Not public, so not included: lines of work, suspension and its cause, links, matters raised, and
 * the voters concerned.
 *
 * @param id the deputy's id
 * @param name the name
 * @param unit the town, subdistrict or area that organises the deputy
 * @param constituency the constituency, or null
 * @param delegation the delegation, or null
 * @param posts the offices the deputy holds today, including the seat as a deputy
 * @param phone how to reach the deputy; null if there is none, or if the plan does not open it
 * @param duty the number of entries for each kind of event that the deputy has within the requested days
 */
public record PublicDeputy(
        Id<Deputy> id,
        String name,
        String unit,
        @Nullable String constituency,
        @Nullable String delegation,
        List<Office> posts,
        @Nullable String phone,
        SortedMap<String, Long> duty) {
    public PublicDeputy {
        posts = List.copyOf(posts);
    }

    @Override
    public String toString() {
        return "public deputy " + id;
    }
}
