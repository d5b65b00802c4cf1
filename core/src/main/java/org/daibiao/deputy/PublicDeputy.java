package org.daibiao.deputy;

import java.util.List;
import java.util.SortedMap;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a deputy (代表公开信息): basic information and duty information, Deputies Law art. 58; unit, post and contact,
 * Shanghai's measures for it art. 50. Nothing of it is masked. Not open, and not here: lines of work, suspension and its cause, who is
 * linked, what was raised, and with which voters.
 *
 * @param id the deputy's id
 * @param name the name
 * @param unit the town, subdistrict or area that organises the deputy
 * @param constituency the constituency, or null
 * @param delegation the delegation, or null
 * @param posts what the deputy holds today, the seat as a deputy included
 * @param phone how to reach the deputy; null when there is none, or when the plan does not open it
 * @param duty how many entries of each kind of event the deputy has within the days asked for
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
