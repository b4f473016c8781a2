using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Data.Book;
using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>The sentences for what is not answered, each with the nearest thing that is.</summary>
internal sealed class RefusalBuilder(CallMaker calls, Utterances utterances)
{
    private const int LongestName = 60;

    /// <summary>For a message without words.</summary>
    public static Plan ForEmptyMessage() =>
        Refused("I found no question in that. Ask me about your forecast, pipeline, deals or win rate.", 1);

    /// <summary>For thanks and goodbyes: nothing is asked.</summary>
    public static Plan ForCourtesy() =>
        Refused("You're welcome. Ask me about your forecast, pipeline, deals or win rate whenever you like.", 1);

    /// <summary>For a greeting: one line that says what can be asked.</summary>
    public static Plan ForGreeting() =>
        Refused("Hello! Ask me about your forecast, pipeline, deals or win rate, or ask what I can do.", 1);

    /// <summary>For a name that is not in the person's book, whether or not it exists elsewhere.</summary>
    public static Plan ForUnknownName(string name) =>
        Refused(
            Countries.FindByName(name) is null
                ? $"I find no deal, account or person called \"{Clean(name)}\" in what you can see."
                : $"I find no deals in {Clean(name)} in what you can see.",
            1
        );

    /// <summary>For a value that no deal has, with those that deals have.</summary>
    public static Plan ForLackedValue(string said, EntityKind kind, Vocabulary known)
    {
        const int most = 6;
        var (field, values) = LackedValues.Describe(kind, known);
        var named = values.Take(most).Select(value => Clean(value)).ToArray();
        var list = named.Length > 1 ? $"{string.Join(", ", named[..^1])} and {named[^1]}" : named.FirstOrDefault();
        return Refused(
            list is null
                ? $"Deals have no {field} in what you can see, so I can't tell which are \"{Clean(said)}\"."
                : $"There is no {field} called \"{Clean(said)}\" in what you can see; there {(named.Length == 1 ? "is" : "are")} {list}{(values.Count > most ? " and more" : "")}.",
            1
        );
    }

    /// <summary>For "his" or "she" where nobody was spoken of.</summary>
    public static Plan ForUnknownPerson(string pointer) =>
        Refused($"I don't know whom you mean by \"{Clean(pointer)}\". Ask again with the person's name.", 1);

    /// <summary>For a day or period that no calendar has; it is never taken for another one.</summary>
    public static Plan ForImpossiblePeriod(string said, string why) => Refused($"There is no {Clean(said)}. {why}", 1);

    /// <summary>For what is asked to have happened in a time that is still to come.</summary>
    public static Plan ForTimeAhead(string said) =>
        Refused(
            $"{QuestionScopeText.Capitalise(Clean(said))} is still to come, so nothing has happened in it yet. Ask about a time up to today.",
            1
        );

    /// <summary>For a message in another language.</summary>
    public static Plan ForOtherLanguage() =>
        Refused("I read English only. Please ask in English, for example \"Will we hit our number this quarter?\"", 1);

    /// <summary>For a thing that the deals of a CRM do not tell; never answered by another measure.</summary>
    public static Plan ForMissingData(string said) =>
        Refused(
            $"I can't tell {Clean(said)}: the data I read hold deals, forecasts, quotas and activities, and nothing about it. Ask me about forecast, pipeline, bookings or win rate.",
            1
        );

    /// <summary>For what no function answers.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="confidence">How sure it is that nothing answers it, 0..1.</param>
    public Plan ForOutOfScope(Frame question, double confidence)
    {
        var near =
            question.Mentions.Count > 0 || question.Time.IsSaid || question.Asked.Measures.Count > 0
                ? FunctionName.GetPipeline
                : FunctionName.GetForecast;
        return Refused(
            $"I answer questions about revenue and deals only, so I can't help with that. {Offer([near, FunctionName.GetForecast, .. calls.Functions])}",
            confidence
        );
    }

    /// <summary>For a function that does not exist yet.</summary>
    public Plan ForMissingFunction(Guess guess, Frame question)
    {
        var file = utterances.Find(guess.Function);
        return Refused(
            $"I can't show {file?.Says ?? "that"} yet. {Offer([.. file?.Nearest ?? [], .. calls.Functions], QuestionScopeText.Describe(question))}",
            guess.Probability,
            guess.Function
        );
    }

    private string Offer(IEnumerable<string> functions, string tail = "")
    {
        var file = functions.Where(calls.Has).Select(utterances.Find).FirstOrDefault(found => found is not null);
        return file is null
            ? ""
            : $"What I can show is {file.Says}: ask \"{(tail.Length == 0 ? file.Ask : QuestionScopeText.Capitalise(file.Short) + tail)}\"";
    }

    private static Plan Refused(string reason, double confidence, string? wanted = null) =>
        new()
        {
            Refusal = new(reason.TrimEnd()) { Wanted = wanted },
            Confidence = confidence,
        };

    // The person's own words come back without anything that a channel could take for markup.
    internal static string Clean(string name)
    {
        var letters = name.Where(letter =>
            !char.IsControl(letter) && letter is not ('<' or '>' or '`' or '"' or '*' or '[' or ']')
        );
        var clean = new string([.. letters]);
        return clean.Length <= LongestName ? clean : string.Concat(clean.AsSpan(0, LongestName), "…");
    }
}
