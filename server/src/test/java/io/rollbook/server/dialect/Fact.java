package io.rollbook.server.dialect;

/**
 * What may be known of a participant, and more than one API speaks of; or one alone has to keep.
 */
enum Fact {
  UUID,
  NUMBER,
  KEY,
  SERIAL_NUMBER,
  EXTERNAL_ID,
  TITLE,
  FIRST_NAME,
  LAST_NAME,
  GENDER,
  EMAIL,
  MOBILE,
  LANDLINE,
  /** Of the landline. */
  EXTENSION,
  /** Of the landline: where it is. */
  LOCATION,
  /** Every further way to reach the participant, as type:value. */
  OTHER_CONTACTS,
  STREET,
  POSTAL_CODE,
  CITY,
  COUNTRY,
  BIRTH_CITY,
  COMPANY,
  CONTACT,
  POSITION,
  DEPARTMENT,
  CATEGORY,
  NOTES,
  OPTED_OUT,
  ORGANIZATION,
  STATUS,
  CREATED
}
