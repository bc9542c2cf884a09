package io.rollbook.query.profilevalues;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of the read model, by id and by search. */
interface ProfileValuesRepository extends Repository<ProfileValues, UUID>, ProfileValuesSearch {}
