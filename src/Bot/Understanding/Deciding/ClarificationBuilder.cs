using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Data.Book.Deals;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>The one question back, with at most three answers that can be sent as they are.</summary>
internal sealed class ClarificationBuilder(CallMaker calls, Utterances utterances, RefusalBuilder declining)
{
    private const int MostOptions = 3;
    private const double FewestChances = 0.1;

    /// <summary>Asks which one a name means; null where no name is open.</summary>
    public static Plan? AskForName(RoutingContext turn)
    {
        var message = turn.Question.Message;
        if (turn.Question.Mentions.FirstOrDefault(mention => mention.IsOpen) is not { } open)
        {
            return null;
        }

        var said = message.GetText(open.First, open.Count).Replace("'s", "", StringComparison.Ordinal);
        var names = open.Readings.Take(MostOptions).Select(Described).ToArray();
        return new()
        {
            Clarification = new(
                $"Which {said} do you mean: {string.Join(", ", names[..^1])} or {names[^1]}?",
                [
                    .. open
                        .Readings.Take(MostOptions)
                        .Select(entity => Replaced(message, open.First, open.First + open.Count, entity.Key)),
                ]
            ),
            Confidence = turn.Guesses[0].Probability,
        };
    }

    /// <summary>Says which words could not be used, and offers the question without them.</summary>
    public static Plan AskWithout(RoutingContext turn, Leftover words)
    {
        var rest = Replaced(turn.Question.Message, words.First, words.End, "");
        return new()
        {
            Clarification = new(
                $"I don't know how to use \"{RefusalBuilder.Clean(words.Text)}\" in this question, and without it I would answer another one. Say it in other words, or ask without it.",
                rest.Contains(' ', StringComparison.Ordinal) ? [rest] : []
            ),
            Ask = turn.Question.Ask,
            Unused = [words.Text],
        };
    }

    /// <summary>Says in which currency amounts are compared, where another was said.</summary>
    public static Plan AskInCurrency(RoutingContext turn, Leftover amount) =>
        new()
        {
            Clarification = new(
                $"Amounts here are compared in {turn.Question.Currency}, and \"{RefusalBuilder.Clean(amount.Text)}\" is another currency. Say the amount in {turn.Question.Currency}.",
                []
            ),
            Ask = turn.Question.Ask,
            Unused = [amount.Text],
        };

    /// <summary>For "yes" where nothing was asked back.</summary>
    public static Plan AskWhatIsMeant() =>
        new()
        {
            Clarification = new(
                "What would you like to know? Ask me about your forecast, pipeline, deals or win rate.",
                ["Will we hit our number?", "Show me the pipeline", "Which deals are at risk?"]
            ),
            Confidence = 1,
        };

    /// <summary>Asks which deal is meant, with those last listed to choose from.</summary>
    public static Plan AskForDeal(RoutingContext turn) =>
        new()
        {
            Clarification = new(
                "Which deal do you mean? Its name or its account's will do.",
                [
                    .. turn
                        .Conversation.ListedDeals.Select(turn.Book.Find)
                        .OfType<Deal>()
                        .Take(MostOptions)
                        .Select(deal => $"Tell me about {deal.Name}"),
                ]
            ),
            Confidence = turn.Guesses[0].Probability,
        };

    private static readonly string[] OfAnything =
    [
        FunctionName.GetForecast,
        FunctionName.GetPipeline,
        FunctionName.GetWinLoss,
    ];

    /// <summary>
    /// Asks what is wanted of names or a time that stand alone; null where the message says more, or names one account, which
    /// is told about.
    /// </summary>
    public Plan? AskWhatOf(RoutingContext turn)
    {
        var question = turn.Question;
        var isAlone =
            (question.Mentions.Count > 0 || question.Time.IsSaid)
            && question.Tests.Count == 0
            && question.Asked is { Measures: [], Dimensions: [], Flags: [], DateField: null, Top: null }
            && !(question.Time.CompareTo is not null && question.Has(SpanKind.Versus, "compare"))
            && question
                .Spans.Where((span, place) => !question.IsUsed[place] && span.First >= question.Preamble)
                .All(span => span.IsFiller || span.Is(SpanKind.Versus) || span.Is(SpanKind.And));
        if (!isAlone || question.Mentions is [{ Entity.Kind: EntityKind.Account or EntityKind.Deal }])
        {
            return null;
        }

        var tail = QuestionScopeText.Describe(question);
        var files = OfAnything.Where(calls.Has).Select(utterances.Find).OfType<UtteranceFile>().ToArray();
        return Offering(
            turn,
            files,
            new(
                $"What would you like to know{tail}?",
                [.. files.Select(file => QuestionScopeText.Capitalise(file.Short) + tail)]
            )
        );
    }

    // Each option is the call of its function; the next message may choose one by its place.
    private static Plan Offering(RoutingContext turn, IEnumerable<UtteranceFile> files, Clarification question)
    {
        FunctionCall[] choices =
        [
            .. files.Select(file => new FunctionCall(
                file.Function,
                JsonSerializer.SerializeToElement(ArgumentsWriter.Write(file.Function, turn.Question, turn.Book))
            )),
        ];
        return new()
        {
            Clarification = question,
            Confidence = turn.Guesses[0].Probability,
            Open = choices[0],
            Choices = choices,
        };
    }

    /// <summary>Asks which of the likeliest functions is meant.</summary>
    public Plan AskForFunction(RoutingContext turn)
    {
        var files = turn
            .Guesses.Where(guess => calls.Has(guess.Function))
            .Where(guess => guess.Probability >= FewestChances)
            .Take(MostOptions)
            .Select(guess => utterances.Find(guess.Function))
            .OfType<UtteranceFile>()
            .ToArray();
        if (files.Length == 0)
        {
            return declining.ForOutOfScope(turn.Question, 1 - turn.Guesses[0].Probability);
        }

        var tail = QuestionScopeText.Describe(turn.Question);
        return Offering(
            turn,
            files,
            new(
                files.Length == 1
                    ? $"Do you want {files[0].Says}?"
                    : $"Do you want {string.Join(" or ", files.Select(file => file.Says))}? I'd start with the first.",
                [.. files.Select(file => tail.Length == 0 ? file.Ask : QuestionScopeText.Capitalise(file.Short) + tail)]
            )
        );
    }

    private static string Described(Entity entity) =>
        entity.Kind == EntityKind.Account ? $"the account {entity.Key}" : entity.Key;

    // The message with other words in the place of those from one token to another, which is left out.
    private static string Replaced(Text.Message message, int first, int end, string text) =>
        string.Join(
                ' ',
                new[] { message.GetText(0, first), text, message.GetText(end, message.Tokens.Count - end) }.Where(
                    part => part.Length > 0
                )
            )
            .Replace(" 's", "'s", StringComparison.Ordinal);
}
