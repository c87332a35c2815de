package org.migrationprofiles.project.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.participation.Participation;
import org.migrationprofiles.project.portfolio.participation.Party;
import org.migrationprofiles.project.region.Countries;

/** Finds what the participation of a project names and is not on record. Within the transaction of its caller. */
@ApplicationScoped
class ParticipationReferences {

    private final OrganisationService organisations;
    private final Countries countries;

    @Inject
    ParticipationReferences(OrganisationService organisations, Countries countries) {
        this.organisations = organisations;
        this.countries = countries;
    }

    /** Pointers to what is not on record; empty when everything is. */
    List<FieldError> unknown(Participation participation) {
        List<FieldError> unknown = new ArrayList<>();
        for (int index = 0; index < participation.stakeholders().size(); index++) {
            party(
                    "/stakeholders/" + index + "/party",
                    participation.stakeholders().get(index).party(),
                    unknown);
        }
        for (int index = 0; index < participation.governmentInvolvement().size(); index++) {
            var involvement = participation.governmentInvolvement().get(index);
            party("/governmentInvolvement/" + index + "/actor", involvement.actor(), unknown);
            country("/governmentInvolvement/" + index, involvement.country(), unknown);
        }
        for (int index = 0; index < participation.governmentBuyIn().size(); index++) {
            country(
                    "/governmentBuyIn/" + index,
                    participation.governmentBuyIn().get(index).country(),
                    unknown);
        }
        for (int index = 0; index < participation.baselineCapacity().size(); index++) {
            country(
                    "/baselineCapacity/" + index,
                    participation.baselineCapacity().get(index).country(),
                    unknown);
        }
        for (int index = 0; index < participation.partnerData().size(); index++) {
            party(
                    "/partnerData/" + index + "/partner",
                    participation.partnerData().get(index).partner(),
                    unknown);
        }
        return unknown;
    }

    private void party(String place, @Nullable Party party, List<FieldError> unknown) {
        if (party != null && party.organisationId() != null && !organisations.mayBeReferredTo(party.organisationId())) {
            unknown.add(new FieldError("/participation" + place + "/organisationId", "There is no such organisation."));
        }
    }

    private void country(String place, @Nullable String country, List<FieldError> unknown) {
        if (country != null && countries.find(country).isEmpty()) {
            unknown.add(new FieldError("/participation" + place + "/country", "There is no such country."));
        }
    }
}
