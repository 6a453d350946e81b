#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_ATTENDANCE_MEETING,
  YIFA_ATTENDANCE_PERSON_NAME,
  YIFA_ATTENDANCE_ORG,
  YIFA_ATTENDANCE_ROLE,
  YIFA_ATTENDANCE_REASON,
  YIFA_ATTENDANCE_ADVISER,
  YIFA_ATTENDANCE_N_FIELDS
} YifaAttendanceField;

extern const YifaKind yifa_attendance;
