namespace RevBot.Bot.Understanding.Reading;

/// <summary>One thing that a phrase of the lexicon can mean.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Value">Its value: <c>won_amount</c>, <c>&gt;=</c>, <c>close_date</c>.</param>
internal readonly record struct Meaning(SpanKind Kind, string Value);
