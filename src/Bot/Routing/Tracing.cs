using System.Globalization;

namespace RevBot.Bot.Routing;

/// <summary>Writes down how a message was read, for the command <c>route</c>.</summary>
internal static class Tracing
{
    private const int Guesses = 3;

    /// <summary>One step a stage.</summary>
    public static IReadOnlyList<RouteStep> Of(Turn turn)
    {
        var (question, time) = (turn.Question, turn.Question.Time);
        return
        [
            new("text", question.Message.Canonical),
            new(
                "entities",
                Joined(
                    question
                        .Mentions.Select(mention =>
                            (mention.IsExcluded ? "not " : "")
                            + string.Join(
                                " or ",
                                mention.Readings.Select(entity => $"{entity.Kind} {entity.Key} ({entity.Fit})")
                            )
                        )
                        .Concat(question.UnknownNames.Select(name => $"unknown {name}"))
                )
            ),
            new(
                "time",
                Joined(
                    new[]
                    {
                        Named("period", time.Period?.Id),
                        Named("compareTo", time.CompareTo?.Id),
                        Named("since", time.Since?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                        time.IsDeadline ? "deadline" : null,
                    }.OfType<string>()
                )
            ),
            new(
                "measures",
                Joined(
                    question
                        .Asked.Cues.Concat(question.Asked.Dimensions.Select(dimension => "by " + dimension))
                        .Concat(
                            new[]
                            {
                                Named("order", question.Asked.OrderBy),
                                Named("date", question.Asked.DateField),
                            }.OfType<string>()
                        )
                )
            ),
            new(
                "choice",
                Joined(
                    turn.Guesses.Take(Guesses)
                        .Select(guess =>
                            string.Create(CultureInfo.InvariantCulture, $"{guess.Function} {guess.Probability:0.00}")
                        )
                )
            ),
            new("talk", turn.Talk.Last.Count == 0 ? "new" : "after " + turn.Talk.Last[0].Function),
        ];
    }

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string Joined(IEnumerable<string> parts) =>
        string.Join("; ", parts) is { Length: > 0 } text ? text : "nothing";
}
