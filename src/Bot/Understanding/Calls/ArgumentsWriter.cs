using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes the arguments of a function from what a question says: nothing that was not said is written.</summary>
internal static class ArgumentsWriter
{
    private static readonly string[] DealWords = ["deals", "deal", "opportunities", "opps", "opportunity"];
    private static readonly string[] Topics =
    [
        "forecast",
        "pipeline",
        "risk",
        "deals",
        "win",
        FunctionName.Reconcile,
        "scope",
        "team",
    ];

    /// <summary>The arguments as JSON.</summary>
    public static JsonObject Write(string function, Frame question, ScopedBook book)
    {
        var shape = FunctionSlots.Find(function);
        var arguments = new JsonObject();
        if (shape.Takes("topic"))
        {
            arguments.Put("topic", Topic(question));
            return arguments;
        }

        if (shape.Takes("adjustments"))
        {
            AdjustmentWriter.Write(arguments, question, book);
            return arguments;
        }

        if (shape.Takes("kind") && shape.Takes("filter"))
        {
            BriefWriter.Write(arguments, question, book);
            return arguments;
        }

        PeriodWriter.Write(arguments, shape, question, book);
        WriteAsked(arguments, shape, question);
        WriteOwn(arguments, shape, question, book);
        arguments.Put("filter", shape.Takes("filter") ? FilterOf(shape, question, book) : null);
        GroupTeams(arguments, question);
        return arguments;
    }

    // Where the deal is an argument of its own, its account is no filter beside it.
    private static JsonObject? FilterOf(FunctionSlots shape, Frame question, ScopedBook book)
    {
        var compared = ComparedNames.AgainstNone(question);
        var tests = question.Tests.Where(test =>
            test.Op != "empty" || (test.Field != compared && !(shape.Takes("flags") && FlagOf(test.Field) is not null))
        );
        var names = question.Mentions.Where(mention =>
            (compared is null || ComparedNames.DimensionOf(mention.Entity.Kind) != compared)
            && !IsTopic(shape, question, mention)
        );
        var filter = FilterWriter.Write([.. names], question.IsMine, [.. tests], book);
        // Functions of changes count pushes and losses themselves.
        foreach (
            var state in shape.Takes("flags") || shape.Takes("since")
                ? []
                : FlagTests.Of(question.Asked.Flags, book.Today)
        )
        {
            FilterWriter.AddTest(filter ??= [], state);
        }

        foreach (var bound in TimeBounds.Find(shape, question, book))
        {
            FilterWriter.AddTest(filter ??= [], bound);
        }

        if (shape.Takes("deal") && filter is not null)
        {
            filter.Remove("accounts");
        }

        // Open deals have no loss reason, and a win rate among the lost says nothing.
        if (shape.Function is not (FunctionName.ListDeals or FunctionName.QueryMetric))
        {
            filter?.Remove("lossReasons");
        }

        return filter is { Count: > 0 } ? filter : null;
    }

    private static bool IsTopic(FunctionSlots shape, Frame question, Mention mention) =>
        mention.Entity.Kind == EntityKind.DealType
        && shape.Topic.Contains(question.Message.Tokens[mention.First].Norm, StringComparer.Ordinal)
        && !DealWords.Any(question.Says);

    // People who lead people stand for their teams, in the breakdown as in the filter. "My sellers" names none.
    private static void GroupTeams(JsonObject arguments, Frame question)
    {
        if (
            question.Mentions.Count < 2
            || arguments["filter"] is not JsonObject filter
            || !filter.ContainsKey("teams")
            || filter.ContainsKey("owners")
        )
        {
            return;
        }

        if (
            (arguments["groupBy"] as JsonValue)?.TryGetValue<string>(out var one) == true
            && one == "owner"
            && ((JsonArray)filter["teams"]!).Count > 1
        )
        {
            arguments["groupBy"] = "team";
        }
        else if (
            arguments["groupBy"] is JsonArray { Count: 1 } dimensions
            && (string?)dimensions[0] == "owner"
            && ((JsonArray)filter["teams"]!).Count > 1
        )
        {
            arguments["groupBy"] = new JsonArray("team");
        }
    }

    // What only one or two functions take.
    private static void WriteOwn(JsonObject arguments, FunctionSlots shape, Frame question, ScopedBook book)
    {
        arguments.Put("deal", shape.Takes("deal") ? DealWriter.Write(question, book) : null);
        arguments.Put("quarters", shape.Takes("quarters") ? TrendWriter.Quarters(question) : null);
        arguments.Put(
            "discount",
            shape.Takes("discount") && ChangeSizeReader.ReadShare(question.Message.Canonical) is { } share
                ? JsonValue.Create(share)
                : null
        );
        arguments.Put("focus", shape.Takes("focus") ? FocusWriter.Read(question) : null);
        if (shape.Takes("by"))
        {
            TrendWriter.Write(arguments, question);
        }

        if (shape.Takes("action"))
        {
            SubscriptionWriter.Write(arguments, question, book);
        }
        else if (shape.Takes("kind"))
        {
            OccasionWriter.Write(arguments, question, book);
        }
    }

    private static void WriteAsked(JsonObject arguments, FunctionSlots shape, Frame question)
    {
        var asked = question.Asked;
        if (shape.Takes("measures"))
        {
            arguments.Put("measures", List(Measures(question)));
            arguments.Put("groupBy", List(Dimensions(question)));
            arguments.Put("orderBy", MetricOrder(question));
            arguments.Put("top", asked.Top);
            return;
        }

        arguments.Put("metrics", shape.Takes("metrics") ? List(asked.Metrics) : null);
        arguments.Put("groupBy", shape.Takes("groupBy") ? Dimension(shape, question) : null);
        arguments.Put("top", shape.Takes("top") ? asked.Top : null);
        if (shape.Takes("flags"))
        {
            arguments.Put("flags", List(Flags(question)));
            arguments.Put("orderBy", asked.OrderBy ?? (IsTopDeals(question) ? "amount desc" : null));
        }
    }

    private static readonly HashSet<string> TimeDimensions = NameText.Set("day week month quarter year");

    // Loss reasons stand in the answer of get_win_loss anyway, and no win rate can be told by them.
    private static string? Dimension(FunctionSlots shape, Frame question) =>
        Dimensions(question)
            .FirstOrDefault(dimension => !(shape.Function == FunctionName.GetWinLoss && dimension == "loss_reason"));

    private static IReadOnlyList<string> Measures(Frame question) =>
        question.SaysLossReason ? [question.Says("much") ? "lost_amount" : "lost_count"]
        : question.Asked.Measures.Count > 0 ? question.Asked.Measures
        : ClosedMeasures(question) is { Count: > 0 } closed ? closed
        : question.Asked.DateField == "created" ? ["created_amount"]
        // "Closed so far by product".
        : question.Asked.DateField == "closed" ? ["won_amount"]
        : question.Asked.Flags.Contains("new", StringComparer.Ordinal) ? ["created_count"]
        // "Who has the fewest deals" ranks by how many they are.
        : question.Asked is { Rank: not null, Dimensions: ["owner"] } && !question.Has(Reading.SpanKind.Thing)
            ? ["attainment"]
        : question.Time.CompareTo is not null && !question.Has(Reading.SpanKind.Thing) ? ["won_amount"]
        // "Which quarter was our best this year".
        : question.Asked is { Rank: not null, Dimensions: [var time] } && TimeDimensions.Contains(time) ? ["won_amount"]
        // "How many trials do we have running".
        : question.Has(Reading.SpanKind.Quantifier, "how_many") ? ["deal_count"]
        : question.Has(Reading.SpanKind.Thing) && !question.Has(Reading.SpanKind.Topic, "pipeline") ? ["deal_count"]
        : ["pipeline_amount"];

    // "Won vs lost by quarter" asks for both.
    private static IReadOnlyList<string> ClosedMeasures(Frame question) =>
        [.. question.Asked.Flags.Where(flag => flag is "won" or "lost").Select(flag => flag + "_amount")];

    private static IReadOnlyList<string> Dimensions(Frame question) =>
        ComparedNames.Dimension(question) is { } compared
            ?
            [
                compared,
                .. question.Asked.Dimensions.Where(dimension => dimension != compared && dimension != "owner").Take(1),
            ]
            : question.Asked.Dimensions;

    // "The top 5 deals" are the largest unless another order is said.
    private static bool IsTopDeals(Frame question) => question.Says("top") && DealWords.Any(question.Says);

    // Words that name a date field or a category say it once: "deals created this week" needs no flag "new".
    private static IReadOnlyList<string> Flags(Frame question)
    {
        var lacking = question
            .Tests.Where(test => test.Op == "empty")
            .Select(test => FlagOf(test.Field))
            .OfType<string>();
        var isCreated = question.Asked.DateField == "created" && question.Time.Period is not null;
        var isCategory = question.Mentions.Any(mention => mention.Entity.Kind == Entities.EntityKind.ForecastCategory);
        string[] lost = question.SaysLossReason ? ["lost"] : [];
        return
        [
            .. lost.Union(question.Asked.Flags, StringComparer.Ordinal)
                .Union(lacking, StringComparer.Ordinal)
                .Where(flag => !(flag == "new" && isCreated) && !(flag == "commit" && isCategory)),
        ];
    }

    /// <summary>The flag that says that a field is empty; null where none does.</summary>
    private static string? FlagOf(string field) =>
        field switch
        {
            "amount" => "no_amount",
            "next_step" => "no_next_step",
            _ => null,
        };

    // "Who sold the most", "the five biggest markets": the order is by the first measure.
    private static string? MetricOrder(Frame question)
    {
        var asked = question.Asked;
        if (Dimensions(question).Count == 0)
        {
            return null;
        }

        var measure = Measures(question)[0];
        return asked.Rank is { } direction ? $"{measure} {direction}"
            : asked.Top is not null || question.Says("most") ? measure + " desc"
            : null;
    }

    private static string? Topic(Frame question)
    {
        return
            question.Ask is "define" or "how_computed"
            && question.Spans.FirstOrDefault(span => span.Is(Reading.SpanKind.Measure)) is { } measure
            ? question.Message.Span(measure.First, measure.Count).ToString()
            : Topics.FirstOrDefault(question.Says);
    }

    private static JsonArray? List(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : [.. values.Select(value => JsonValue.Create(value))];
}
