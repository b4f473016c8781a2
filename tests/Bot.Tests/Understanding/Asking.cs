using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>Asks the router in the words of a test.</summary>
internal static class Asking
{
    public static OfflineRouter Router { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "prompts"), NamedSkill.Foundation);

    public static Plan Ask(string text, string user = "Victor Grant", ConversationState? talk = null) =>
        Router.Route(new(text, RouterCompany.AsSeenBy(user), talk ?? ConversationState.Empty));

    /// <summary>Function and arguments as one line, or how it was declined.</summary>
    public static string Line(Plan plan) =>
        plan.Clarification is { } question ? "? " + question.Text + " " + string.Join(" | ", question.Options)
        : plan.Refusal is { } refusal ? "! " + refusal.Reason
        : string.Join(" & ", plan.Calls.Select(Line));

    public static string Line(FunctionCall call) => call.Line;

    /// <summary>What a conversation remembers after a plan was carried out.</summary>
    public static ConversationState After(Plan plan, ConversationState before, params string[] listed) =>
        before with
        {
            Last = plan.Calls,
            Earlier = before.Last.Count == 0 ? before.Earlier : [before.Last, .. before.Earlier.Take(7)],
            ListedDeals = listed,
        };
}
