using NodaTime;

namespace RevBot.Skills.Subscriptions.Schedules;

/// <summary>One time that something comes.</summary>
/// <param name="Period">What it is for, such as <c>2026-W48</c>: nobody gets one kind twice for the same.</param>
/// <param name="Day">The day on which it comes.</param>
/// <param name="At">The instant.</param>
public sealed record Occurrence(string Period, LocalDate Day, Instant At);
