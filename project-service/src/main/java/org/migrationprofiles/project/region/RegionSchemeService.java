package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.CurrentVersions;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of region schemes. */
@ApplicationScoped
@Transactional
public class RegionSchemeService {

    /** As for projects, which are built on regions and not the other way round. */
    private static final ProblemType UNKNOWN_REFERENCE =
            new ProblemType("unknown-reference", "The request names something that is not on record", 422);

    private final RegionSchemes schemes;
    private final Countries countries;
    private final AggregateWriter writer;
    private final CurrentVersions versions;

    @Inject
    public RegionSchemeService(
            RegionSchemes schemes, Countries countries, AggregateWriter writer, CurrentVersions versions) {
        this.schemes = schemes;
        this.countries = countries;
        this.writer = writer;
        this.versions = versions;
    }

    /**
     * The scheme with a code.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public RegionScheme get(String code) {
        return find(code)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no scheme with this code."));
    }

    /** The version of the scheme that {@link #get} finds; none where there is none, or where it was deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public OptionalLong version(String code) {
        return versions.of(RegionScheme.class, code, "code = ?");
    }

    /** The scheme with a code, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RegionScheme> find(String code) {
        return schemes.coded(code);
    }

    /** Those not deleted, in the order of their codes, each as it is on a day; whole without one. */
    public List<RegionSchemeState> all(@Nullable LocalDate day) {
        return schemes.alive().stream().map(scheme -> at(scheme, day)).toList();
    }

    /** A scheme with the memberships of one day; with all without one. */
    public static RegionSchemeState at(RegionScheme scheme, @Nullable LocalDate day) {
        return day == null ? scheme.state() : scheme.state(scheme.content().at(day));
    }

    /**
     * Puts a scheme on record, with the regions and memberships of the one that it is based on when it has no regions.
     *
     * @throws ProblemException 400 when memberships overlap or name no region of the scheme, 409 when the code is taken,
     *     422 when a country or the scheme that it is based on is not on record
     */
    public RegionScheme create(RegionSchemeContent content) {
        if (find(content.code()).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a region scheme with this code.",
                    List.of(new FieldError("/code", "It is taken.")));
        }
        RegionScheme base = base(content);
        RegionSchemeContent whole =
                base != null && content.regions().isEmpty() ? content.dividedAs(base.content()) : content;
        check(whole);
        return writer.create(new RegionScheme(whole));
    }

    /**
     * Gives a scheme another content.
     *
     * @throws ProblemException 400 when the code would change or nothing divides the scheme; else as {@link #create}
     */
    public RegionScheme change(RegionScheme known, RegionSchemeContent content) {
        if (!known.content().code().equals(content.code())) {
            throw invalid(
                    "The code of a region scheme never changes.",
                    new FieldError("/code", "It is " + known.content().code() + "."));
        }
        if (content.regions().isEmpty()) {
            throw invalid("A scheme keeps its regions.", new FieldError("/regions", "At least one."));
        }
        var unused = base(content);
        check(content);
        return write(known, content);
    }

    /**
     * Moves a country to another region, or out of the scheme, from a day on.
     *
     * @throws ProblemException as {@link CountryMove#in}; 422 when the country is not on record
     */
    public RegionScheme move(RegionScheme known, CountryMove move) {
        Country country = countries
                .find(move.country())
                .orElseThrow(() -> unknown(List.of(new FieldError("/country", "There is no such country."))));
        return write(known, move.of(country.iso3()).in(known.content()));
    }

    /** Marks a scheme as deleted. */
    public RegionScheme delete(RegionScheme known, String reason) {
        RegionScheme scheme = writer.writable(RegionScheme.class, known);
        writer.delete(scheme, reason);
        return scheme;
    }

    /**
     * Brings a deleted scheme back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public RegionScheme restore(RegionScheme known, String reason) {
        check(known.content());
        RegionScheme scheme = writer.writable(RegionScheme.class, known);
        writer.restore(scheme, reason);
        return scheme;
    }

    private RegionScheme write(RegionScheme known, RegionSchemeContent content) {
        RegionScheme scheme = writer.writable(RegionScheme.class, known);
        var unused = writer.change(scheme, content);
        return scheme;
    }

    private @Nullable RegionScheme base(RegionSchemeContent content) {
        String basedOn = content.basedOn();
        if (basedOn == null) {
            return null;
        }
        return find(basedOn)
                .filter(base -> !base.deleted() && !basedOn.equals(content.code()))
                .orElseThrow(() -> unknown(List.of(new FieldError("/basedOn", "There is no such other scheme."))));
    }

    private void check(RegionSchemeContent content) {
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        Map<String, List<Membership>> earlier = new HashMap<>();
        for (int index = 0; index < content.memberships().size(); index++) {
            Membership membership = content.memberships().get(index);
            String pointer = "/memberships/" + index;
            if (countries.find(membership.country()).isEmpty()) {
                unknown.add(new FieldError(pointer + "/country", "There is no such country."));
            }
            if (!content.has(membership.region())) {
                wrong.add(new FieldError(pointer + "/region", "The scheme has no such region."));
            }
            List<Membership> own = earlier.computeIfAbsent(membership.country(), country -> new ArrayList<>());
            own.stream()
                    .filter(membership::overlaps)
                    .findFirst()
                    .ifPresent(other -> wrong.add(new FieldError(
                            pointer, "It overlaps with the membership of this country in " + other.region() + ".")));
            own.add(membership);
        }
        if (!wrong.isEmpty()) {
            throw invalid(
                    "A country is in one region of a scheme at a time.", wrong.toArray(new FieldError[wrong.size()]));
        }
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
    }

    private static ProblemException invalid(String detail, FieldError... errors) {
        return new ProblemException(ProblemTypes.VALIDATION_FAILED, detail, List.of(errors));
    }

    private static ProblemException unknown(List<FieldError> errors) {
        return new ProblemException(UNKNOWN_REFERENCE, "Put what is missing on record first.", errors);
    }
}
