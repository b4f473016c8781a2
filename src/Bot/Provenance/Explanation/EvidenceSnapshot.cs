namespace RevBot.Bot.Provenance.Explanation;

/// <summary>Which data an answer was made from.</summary>
/// <param name="AsOf">The instant of the view, ISO.</param>
/// <param name="Day">The day of the view, ISO.</param>
/// <param name="Revision">The loading whose data they were.</param>
/// <param name="LoadedAt">When the newest loading of that instant ended, ISO; null where there was none.</param>
/// <param name="Age">How old the data were then, in words.</param>
/// <param name="Versions">Which functions and words answered; null where that was not kept.</param>
public sealed record EvidenceSnapshot(
    string AsOf,
    string Day,
    long Revision,
    string? LoadedAt,
    string Age,
    string? Versions
);
