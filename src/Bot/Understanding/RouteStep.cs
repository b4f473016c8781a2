namespace RevBot.Bot.Understanding;

/// <summary>A stage of reading, for the <c>route</c> command.</summary>
/// <param name="Stage">text, spans, entities, time, measures, choice, talk.</param>
/// <param name="Detail">What was found.</param>
public sealed record RouteStep(string Stage, string Detail);
