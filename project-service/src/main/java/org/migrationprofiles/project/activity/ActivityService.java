package org.migrationprofiles.project.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.region.Countries;

/** Use cases of activities. */
@ApplicationScoped
@Transactional
public class ActivityService {

    private final Activities activities;
    private final ProjectService projects;
    private final Countries countries;
    private final AggregateWriter writer;

    @Inject
    public ActivityService(
            Activities activities, ProjectService projects, Countries countries, AggregateWriter writer) {
        this.activities = activities;
        this.projects = projects;
        this.countries = countries;
        this.writer = writer;
    }

    /**
     * The activity with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Activity get(String id) {
        return find(id).orElseThrow(
                        () -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no activity with this id."));
    }

    /** The activity with an id, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Activity> find(String id) {
        return Ids.isId(id) ? activities.findByIdOptional(UUID.fromString(id)) : Optional.empty();
    }

    /** Those of a project, not deleted, in the order of their creation. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Activity> ofProject(UUID projectId) {
        return activities.ofProject(projectId);
    }

    /** Looks up at once what many activities are checked by that are put on record together. */
    public void expect(List<ActivityContent> contents) {
        projects.expectReferences(contents.stream().map(ActivityContent::projectId));
        activities.expect(contents);
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<Activity>> search(ActivitySearch sought, Slice slice) {
        return activities.search(sought, slice);
    }

    /**
     * Puts an activity on record.
     *
     * @throws ProblemException 422 when its project or a country is not on record
     */
    public Activity create(ActivityContent content) {
        check(content);
        Activity activity = writer.create(new Activity(content));
        activities.wrote(activity);
        return activity;
    }

    /**
     * Gives an activity another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public Activity change(Activity known, ActivityContent content) {
        check(content);
        Activity activity = writer.writable(Activity.class, known);
        var unused = writer.change(activity, content);
        activities.wrote(activity);
        return activity;
    }

    /** Marks an activity as deleted. */
    public Activity delete(Activity known, String reason) {
        Activity activity = writer.writable(Activity.class, known);
        writer.delete(activity, reason);
        return activity;
    }

    /**
     * Brings a deleted activity back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Activity restore(Activity known, String reason) {
        check(known.content());
        Activity activity = writer.writable(Activity.class, known);
        writer.restore(activity, reason);
        return activity;
    }

    private void check(ActivityContent content) {
        List<FieldError> unknown = new ArrayList<>();
        if (!projects.mayBeReferredTo(content.projectId())) {
            unknown.add(new FieldError("/projectId", "There is no such project."));
        }
        for (int index = 0; index < content.countries().size(); index++) {
            if (countries.find(content.countries().get(index)).isEmpty()) {
                unknown.add(new FieldError("/countries/" + index, "There is no such country."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProjectService.UNKNOWN_REFERENCE, "Put what is missing on record first.", unknown);
        }
    }
}
