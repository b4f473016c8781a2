using System.Diagnostics;
using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>
/// Puts labelled questions to the router, in order. A follow-up follows what the router itself made of the turns before,
/// as in life; conversations live for one trial and are not kept.
/// </summary>
/// <param name="router">Who is tried.</param>
/// <param name="viewOf">The company as the person of an e-mail sees it.</param>
/// <param name="kernel">Runs what a follow-up may point at.</param>
public sealed class RouterTrial(IRouter router, Func<string, ScopedBook> viewOf, SkillKernel kernel)
{
    /// <summary>What is said of a question that nothing answers.</summary>
    public const string Declined = "declined";

    private readonly Dictionary<(string Conversation, int Viewer), ConversationState> talks = [];
    private readonly Dictionary<string, ScopedBook> views = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Routes one question.</summary>
    /// <exception cref="CommandFailure">Nobody has the e-mail, or the text is too long.</exception>
    public async Task<RoutedQuestion> RouteAsync(LabelledQuestion question, CancellationToken cancellation)
    {
        if (question.Text!.Length > RouteRequest.LongestText)
        {
            throw CommandFailure.Usage(
                $"{question.Id}: the text is longer than {RouteRequest.LongestText:#,0} characters."
            );
        }

        var book = ViewOf(question);
        var key = (question.Conversation ?? string.Empty, book.Scope.Viewer.Id);
        var talk = question.Conversation is null
            ? ConversationState.Empty
            : talks.GetValueOrDefault(key, ConversationState.Empty);
        var start = Stopwatch.GetTimestamp();
        var spent = Environment.CpuUsage.TotalTime;
        var plan = await router.RouteAsync(new(question.Text, book, talk), cancellation);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        spent = Environment.CpuUsage.TotalTime - spent;
        if (question.Conversation is not null)
        {
            talks[key] =
                plan.Calls.Count > 0
                    ? talk.WithAnswer(plan.Calls, await ListedAsync(plan.Calls, book, cancellation))
                    : talk.WithOpen(plan.Open, plan.Choices);
        }

        return Judge(question, plan, book) with
        {
            Milliseconds = elapsed,
            ProcessorMilliseconds = spent.TotalMilliseconds,
        };
    }

    private ScopedBook ViewOf(LabelledQuestion question)
    {
        if (views.TryGetValue(question.User!, out var known))
        {
            return known;
        }

        try
        {
            return views[question.User!] = viewOf(question.User!);
        }
        catch (UnknownCallerException problem)
        {
            throw CommandFailure.Usage($"{question.Id}: {problem.Message}");
        }
    }

    private static RoutedQuestion Judge(LabelledQuestion question, Plan plan, ScopedBook book)
    {
        var said =
            plan.Clarification is not null ? "asked_back"
            : plan.Refusal is { } refusal ? refusal.Wanted ?? Declined
            : string.Join('+', plan.Calls.Select(call => call.Function));
        var arguments = plan.Calls.Count == 0 ? (JsonElement?)null : plan.Calls[0].Arguments;
        // Whoever wrote the question may not know who sees what: a name outside the scope is to be declined.
        LabelledQuestion.Expectation[] right = ArgumentForm.IsVisible(question.Expect!.Arguments, book)
            ? [question.Expect, .. question.Or]
            : [new(Declined, null), .. question.Or];
        var fitting = right.Where(expected => IsRight(expected.Function, said, plan)).ToArray();
        return new(question, said, arguments?.GetRawText() ?? string.Empty, fitting.Length > 0, plan.Confidence)
        {
            AllRight = fitting.Any(expected => plan.Calls.Count == 0 || Holds(expected, arguments, book)),
            Unused = plan.Unused,
            IsDoubted = plan.Doubt is not null,
            Reply = plan.Clarification?.Text ?? plan.Refusal?.Reason,
        };
    }

    // A function that this build lacks is declined by its name, and a refusal has no arguments.
    private static bool Holds(LabelledQuestion.Expectation expected, JsonElement? arguments, ScopedBook book) =>
        expected.Arguments is not { } wanted
        || (arguments is { } given && ArgumentMatch.Holds(ArgumentForm.Of(wanted, book), ArgumentForm.Of(given, book)));

    // Declining a function that does not exist yet is declining; naming it is more than was asked.
    private static bool IsRight(string expected, string said, Plan plan) =>
        string.Equals(said, expected, StringComparison.OrdinalIgnoreCase)
        || (plan.Refusal is not null && string.Equals(expected, Declined, StringComparison.OrdinalIgnoreCase));

    private async Task<Listed> ListedAsync(
        IReadOnlyList<FunctionCall> calls,
        ScopedBook book,
        CancellationToken cancellation
    )
    {
        var results = new List<SkillResult>();
        foreach (var call in calls)
        {
            try
            {
                var ran = await kernel.RunAsync(book, [kernel.Check(call)], cancellation);
                results.Add((SkillResult)ran[0].Result);
            }
            catch (SkillInputException)
            {
                // Its turn is answered by a question back, which lists nothing.
            }
        }

        return Listed.In(results);
    }
}
