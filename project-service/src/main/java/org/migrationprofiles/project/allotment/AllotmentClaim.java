package org.migrationprofiles.project.allotment;

import java.util.UUID;

/**
 * Something in a country that the Fund pays for.
 *
 * @param country ISO 3166-1 alpha-3
 * @param kind the collection that it is in
 * @param id of the project or country profile
 */
record AllotmentClaim(String country, String kind, UUID id) {

    String address() {
        return "/v1/" + kind + "/" + id;
    }
}
