namespace RevBot.Bot.Provenance.Difference;

/// <summary>What was compared, as the JSON answer shows it.</summary>
/// <param name="Later">The id of the later answer; null where its record was not kept.</param>
/// <param name="Day">The earlier day asked for, ISO; null for the last time that the same was asked.</param>
public sealed record CompareAnswersArguments(string? Later, string? Day);
