using System.Globalization;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding;

/// <summary>Writes down how a message was read, for the command <c>route</c>.</summary>
internal static class RouteTrace
{
    private const int Guesses = 3;

    /// <summary>One step a stage.</summary>
    public static IReadOnlyList<RouteStep> Describe(RoutingContext turn) =>
        [
            new("text", turn.Question.Message.Canonical),
            new("spans", Spans(turn.Question)),
            new("entities", Entities(turn.Question)),
            new("time", Time(turn.Question.Time)),
            new("measures", Measures(turn.Question.Asked)),
            new("choice", Choice(turn)),
            new("talk", turn.Conversation.Asked is { } asked ? "after " + asked.Line : "new"),
        ];

    private static string Spans(Frame question) =>
        string.Join(
            " | ",
            question.Spans.Select(
                (span, place) =>
                    $"{question.Message.GetText(span.First, span.Count)}{(question.IsUsed[place] ? "*" : "")}"
            )
        );

    private static string Entities(Frame question) =>
        Joined([
            .. question.Mentions.Select(Mention),
            .. question.Tests.Select(test => $"{test.Field} {test.Op} {test.Value?.ToJsonString()}".TrimEnd()),
        ]);

    private static string Mention(Mention mention) =>
        (mention.IsExcluded ? "not " : "")
        + string.Join(" or ", mention.Readings.Select(entity => $"{entity.Kind} {entity.Key} ({entity.Match})"));

    private static string Time(FrameTime time) =>
        Joined([
            Named("period", time.Period?.Id),
            Named("compareTo", time.CompareTo?.Id),
            .. time.Bounds.Select(bound => $"{bound.Field ?? "date"} {bound.Op} {Dates.Iso(bound.Day)}"),
            Named("since", time.Since is { } since ? Dates.Iso(since) : null),
            time.IsDeadline ? "deadline" : null,
        ]);

    private static string Measures(Asked asked) =>
        Joined([
            .. asked.Cues,
            .. asked.Dimensions.Select(dimension => "by " + dimension),
            Named("order", asked.OrderBy),
            Named("date", asked.DateField),
        ]);

    private static string Choice(RoutingContext turn) =>
        Joined(
            turn.Guesses.Take(Guesses)
                .Select(guess =>
                    string.Create(CultureInfo.InvariantCulture, $"{guess.Function} {guess.Probability:0.00}")
                )
        );

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string Joined(IEnumerable<string?> parts) =>
        string.Join("; ", parts.OfType<string>()) is { Length: > 0 } text ? text : "nothing";
}
