package org.migrationprofiles.project.advisory;

import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.project.portfolio.Project;

/** Looks at one thing in a project. A bean for each; it never blocks and never writes. */
public interface AdvisoryCheck {

    /**
     * What it finds: at least one, so that it shows that somebody looked. Within a transaction that reads.
     *
     * @param project on record, not deleted
     * @param asOf the day to look from
     */
    List<Advisory> check(Project project, LocalDate asOf);
}
