using NodaTime;

namespace RevBot.Skills.Subscriptions.Schedules;

/// <summary>Which days of a rhythm: one of its parts.</summary>
/// <param name="Kind">How the days are found.</param>
/// <param name="Weekday">Of a week or a month; none for the others.</param>
/// <param name="Nth">1 to 4, or 5 for the last, of a month; 0 for the others.</param>
/// <param name="Time">When on the day; null for the rhythm's.</param>
public sealed record RhythmDay(RhythmDayKind Kind, IsoDayOfWeek Weekday, int Nth, LocalTime? Time);
