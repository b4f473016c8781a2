namespace RevBot.Bot.Understanding.Time;

/// <summary>A rule of the grammar: a pattern of words and phrases, and what it says.</summary>
/// <param name="Pattern">As <see cref="TimeGrammar"/> describes it.</param>
/// <param name="Make">
/// Gives a <see cref="TimeValue"/>, a <see cref="TimePart"/>, a period or a day, whose type tells the kind of phrase; null
/// where the words say nothing of time.
/// </param>
internal sealed record TimeRule(string Pattern, Func<TimeMatch, object?> Make);
