using System.Globalization;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// Several questions in one message are answered in order, each after the one before. A sentence is cut at "and" only where
/// both halves are clear questions for themselves; where the second names nothing, it is about what the first was.
/// </summary>
/// <param name="one">Routes one question.</param>
/// <param name="read">Reads a message into a frame, to see which words belong together.</param>
/// <param name="about">Routes a message whose question stands in one of its sentences; the others say what it is about.</param>
internal sealed class MultiQuestionRouter(
    Func<RouteRequest, Plan> one,
    Func<RouteRequest, Frame> read,
    Func<RouteRequest, string, Plan> about
)
{
    private const int MostCalls = 4;
    private const double Clear = 0.6;
    private const double ClearWithoutHead = 0.8;
    private const double ClearOfSentence = 0.7;
    private const int FewestWords = 3;
    private const int MostPointing = 5;
    private const double ClearOfPointing = 0.9;
    private const double ClearAsWhole = 0.9;
    private const int LongestQuote = 80;

    /// <summary>The plan for a message of several questions; null where it is to be read as one.</summary>
    public Plan? Route(RouteRequest request)
    {
        var (parts, isNumbered) = QuestionSplitter.Split(request.Text);
        if (!isNumbered && OnlyQuestion(request, parts) is { } only)
        {
            return about(request, only);
        }

        var (plans, missing) = (new List<Plan>(), new List<string>());
        if (!Collect(request, (parts, isNumbered), plans, missing))
        {
            return null;
        }

        // "What changed since Monday? Can you tell me?" asks for no help besides.
        if (!plans.TrueForAll(IsHelp))
        {
            plans.RemoveAll(IsHelp);
        }

        var isOne =
            (plans.Count == 1 && missing.Count == 0)
            || (plans.Count > 1 && plans.All(plan => AsksTheSame(plan, plans[0])) && !plans.TrueForAll(SaysItsOwn));
        return plans.Count == 0 || isOne ? null : Together(plans, missing);
    }

    // False where the sentences belong together, or one of them cannot be answered apart.
    private bool Collect(
        RouteRequest request,
        (IReadOnlyList<string> Parts, bool IsNumbered) questions,
        List<Plan> plans,
        List<string> missing
    )
    {
        var (talk, (parts, isNumbered)) = (request.Conversation, questions);
        foreach (var part in parts)
        {
            var asked = request with { Text = part, Conversation = talk };
            var found = isNumbered ? [] : Halves(asked);
            if (found.Count == 0 && parts.Count > 1)
            {
                found = [one(asked)];
            }

            var isLeaning =
                parts.Count > 1
                && !isNumbered
                && found is [{ Calls.Count: > 0 } lone]
                && Leans(part, lone, plans.Count > 0);
            // What a numbered point cannot be answered by is said, and the others are answered.
            if (
                isLeaning
                || (
                    !isNumbered && found.Any(plan => plan.Clarification is not null || plan.Refusal?.Wanted is not null)
                )
            )
            {
                return false;
            }

            missing.AddRange(found.Where(plan => plan.Calls.Count == 0).Select(_ => part));
            plans.AddRange(found.Where(plan => plan.Calls.Count > 0));
            talk = plans.Count > 0 ? After(talk, plans[^1]) : talk;
        }

        return true;
    }

    // "Working on the Germany plan. What reasons do customers give there?": one sentence asks, the others tell.
    private string? OnlyQuestion(RouteRequest request, IReadOnlyList<string> parts) =>
        parts.Count > 1
        && parts.Where(QuestionSplitter.IsHeaded).ToArray() is [var asking]
        && QuestionSplitter.CountWords(asking) >= FewestWords
        && !SentenceFragment.RefersByPronoun(asking)
        && parts.All(part =>
            part == asking
            || one(request with { Text = part }) is { Confidence: < ClearOfPointing } or { Calls.Count: 0 }
        )
        && !parts.Any(part => Supposes(one(request with { Text = part })))
            ? asking
            : null;

    // A sentence's two questions; none where it holds one.
    private IReadOnlyList<Plan> Halves(RouteRequest request)
    {
        Frame? whole = null;
        foreach (var (first, second, isHeaded) in QuestionSplitter.SplitAtAnd(request.Text))
        {
            if (CutsThrough(whole ??= read(request), first))
            {
                continue;
            }

            if (ReadHalves(request, first, second, isHeaded) is not var (left, right))
            {
                continue;
            }

            // "And which deals are at risk?" speaks of what the first half named; "top deals in Brazil" has its own.
            var carried = one(
                request with
                {
                    Text = "and " + second,
                    Conversation = After(request.Conversation, left),
                }
            );
            var isOwn =
                SaysItsOwn(right) || carried.Calls is not [var call] || call.Function != right.Calls[0].Function;
            var next = isOwn ? right : carried;
            var rest = Halves(request with { Text = second, Conversation = After(request.Conversation, left) });
            return rest.Count > 1 ? [left, .. rest] : [left, next];
        }

        return [];
    }

    // Both halves where each is a clear question for itself; null where they belong together.
    private (Plan Left, Plan Right)? ReadHalves(RouteRequest request, string first, string second, bool isHeaded)
    {
        var least = isHeaded ? Clear : ClearWithoutHead;
        if (
            one(request with { Text = first, Conversation = ConversationState.Empty }) is not { Calls.Count: > 0 } alone
            || alone.Confidence < least
            || one(request with { Text = first }) is not { Calls.Count: > 0 } left
            || one(request with { Text = second, Conversation = ConversationState.Empty })
                is not { Calls.Count: > 0 } right
            || right.Confidence < least
        )
        {
            return null;
        }

        var isOne =
            (right.Calls[0].Function == left.Calls[0].Function && !(isHeaded && SaysItsOwn(right)))
            || Supposes(left)
            || Supposes(right)
            || (right.Confidence < ClearOfPointing && SentenceFragment.RefersByPronoun(second))
            || (!isHeaded && !IsApart(request.Text, first) && (IsWholly(request, left) || IsWholly(request, right)));
        return isOne ? null : (left, right);
    }

    // "GTX Plus Pro", "Stack & Pay": a word that joins may stand inside a name or a time. "Compare A and B on win rate and
    // cycle time": two figures of one comparison. "A discount and no competitor": two conditions of the same deals.
    private static bool CutsThrough(Frame whole, string first)
    {
        var end = Message.Parse(first).Tokens.Count;
        var spans = whole.Spans;
        var isCompared = whole.Has(SpanKind.Versus) || whole.Time.CompareTo is not null;
        return whole.Message.Tokens.Skip(end + 1).FirstOrDefault()?.Norm is "no" or "without" or "not" or "never"
            || spans.Any(span => span.First < end && span.End > end && (span.Name is not null || span.Time is not null))
            || (
                isCompared
                && spans.LastOrDefault(span => span.End <= end)?.Is(SpanKind.Measure) == true
                && spans.FirstOrDefault(span => span.First > end && !span.IsFiller)?.Is(SpanKind.Measure) == true
            );
    }

    // "Acme slips. Where does that leave us?", "I just inherited Acme. What do I need to know about it?": a sentence that is
    // unclear alone, or speaks of the one before or after it, is no question of its own.
    private static bool Leans(string part, Plan plan, bool isLater) =>
        Supposes(plan)
        || plan.Confidence < ClearOfSentence
        || QuestionSplitter.CountWords(part) < FewestWords
        || SentenceFragment.OpensAsFragment(part)
        || (
            isLater
            && (plan.Confidence < ClearOfPointing || QuestionSplitter.CountWords(part) <= MostPointing)
            && SentenceFragment.RefersByPronoun(part)
        );

    private static bool Supposes(Plan plan) => plan.Calls.Any(call => call.Function == FunctionName.RunScenario);

    // "Reconcile pipeline and bookings": one verb for both; the sentence as a whole is as clear as its first half.
    private bool IsWholly(RouteRequest request, Plan left) =>
        one(request) is { Calls: [var call], Confidence: >= ClearAsWhole } && call.Function == left.Calls[0].Function;

    // "Forecast for Q1, and the five biggest risks": the comma parts two questions.
    private static bool IsApart(string text, string first) =>
        text.AsSpan(first.Length).TrimStart().StartsWith(",", StringComparison.Ordinal);

    private static bool IsHelp(Plan plan) => plan.Calls is [{ Function: FunctionName.GetHelp }];

    private static bool SaysItsOwn(Plan plan) =>
        plan.Calls[0].Arguments.TryGetProperty("filter", out var filter)
        && filter.ValueKind == System.Text.Json.JsonValueKind.Object;

    // "Our call moved a lot this month. What's behind it?" is one question in two sentences.
    private static bool AsksTheSame(Plan plan, Plan first) =>
        plan.Calls.Count == 1 && first.Calls.Count == 1 && plan.Calls[0].Function == first.Calls[0].Function;

    private static ConversationState After(ConversationState talk, Plan plan) =>
        talk with
        {
            Last = plan.Calls,
            Open = null,
            Choices = [],
        };

    private static Plan Together(List<Plan> plans, List<string> missing)
    {
        // One question put in two ways is answered once.
        var calls = plans
            .SelectMany(plan => plan.Calls.Select(call => call with { Ask = AskNames.Parse(plan.Ask) }))
            .DistinctBy(call => call.Line, StringComparer.Ordinal)
            .Take(MostCalls)
            .ToArray();
        if (missing.Count > 0)
        {
            calls[^1] = calls[^1] with { Assumed = [.. calls[^1].Assumed, .. missing.Select(LeftOut)] };
        }

        return new()
        {
            Calls = calls,
            Confidence = plans.Min(plan => plan.Confidence),
            Ask = plans[0].Ask,
            Unused = [.. plans.SelectMany(plan => plan.Unused).Distinct(StringComparer.Ordinal)],
            Kept = plans[0].Kept,
            Doubt = Doubts(plans),
            Tracing = () => [.. plans.SelectMany(plan => plan.Trace)],
        };
    }

    private static string? Doubts(List<Plan> plans)
    {
        var doubts = plans
            .Select((plan, place) => (plan.Doubt, Number: place + 1))
            .Where(found => found.Doubt is not null)
            .Select(found => string.Create(CultureInfo.InvariantCulture, $"Question {found.Number}: {found.Doubt}"))
            .ToArray();
        return doubts.Length == 0 ? null : string.Join('\n', doubts);
    }

    private static string LeftOut(string part)
    {
        var clean = new string([.. part.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '\'' or '-')]);
        return $"leaving out \"{(clean.Length <= LongestQuote ? clean : clean[..LongestQuote] + "…")}\", which I cannot answer";
    }
}
