namespace RevBot.Skills.DealStory.Scoring;

/// <summary>When an open deal is likely to be won, if it is won.</summary>
/// <remarks>
/// From weekly hazards of winning and of losing, fitted to the company's closed quarters; within the quarter they are
/// scaled to the deal's own chance. From and To hold four fifths of the chance; they are no promise that the deal
/// closes at all.
/// </remarks>
/// <param name="On">
/// The day by which half of the chance of being won by <paramref name="Until"/> is reached, ISO; null where that chance
/// is below a tenth.
/// </param>
/// <param name="From">The day by which a tenth of it is reached, ISO.</param>
/// <param name="To">The day by which nine tenths are reached, ISO.</param>
/// <param name="ByCloseDate">
/// The chance of being won by the close date in the CRM, 0..1; null where there is none or it is past.
/// </param>
/// <param name="ByUntil">The chance of being won by <paramref name="Until"/>, 0..1.</param>
/// <param name="Until">The end of the second quarter after this one, ISO.</param>
/// <param name="Weeks">Weeks from today to <paramref name="Until"/>, cut off.</param>
public sealed record CloseForecast(
    string? On,
    string? From,
    string? To,
    double? ByCloseDate,
    double ByUntil,
    string Until,
    int Weeks
);
