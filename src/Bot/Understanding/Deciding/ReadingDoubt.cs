using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Says as what a message was taken, where it may mean something else.</summary>
internal sealed class ReadingDoubt(CallMaker calls, Utterances utterances)
{
    // docs/accuracy-routing.md has how many mistakes it tells, and how many right answers it doubts.
    private const double Trusted = 0.8;

    // What is less likely is not named as what may be meant.
    private const double Likely = 0.1;

    // Either tells how many deals there are, and of which sum.
    private static readonly string[] OfDeals = [FunctionName.ListDeals, FunctionName.QueryMetric];

    /// <summary>
    /// One or two sentences; null where the functions that would answer the same are sure enough together, and for a
    /// function without examples.
    /// </summary>
    /// <param name="guesses">All functions, the likeliest first.</param>
    /// <param name="taken">What the message was taken for.</param>
    public string? Describe(IReadOnlyList<Guess> guesses, Guess taken)
    {
        string[] alike = OfDeals.Contains(taken.Function, StringComparer.Ordinal) ? OfDeals : [taken.Function];
        var same = guesses.ToLookup(guess => alike.Contains(guess.Function, StringComparer.Ordinal));
        // A rule may have taken a function over with its own chance.
        var sure = Math.Max(taken.Probability, same[true].Sum(guess => guess.Probability));
        if (sure >= Trusted || utterances.Find(taken.Function) is not { } file)
        {
            return null;
        }

        var other = same[false]
            .Where(guess => guess.Probability >= Likely && calls.Has(guess.Function))
            .Select(guess => utterances.Find(guess.Function))
            .FirstOrDefault(found => found is not null);
        return $"I may have read this wrongly: I took it as a question for {file.Says}."
            + (other is null ? string.Empty : $" If you meant {other.Says}, ask for that.");
    }
}
