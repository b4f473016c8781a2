using System.Text;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>
/// Holds a whole conversation. A transcript has a message a line, and under each, set in, what it was read as: a call, a
/// call that this build lacks or that stays open with "…" before it, or "?" and "!" for a question back and a refusal.
/// </summary>
internal static class Transcript
{
    private static readonly OfflineRouter Router = new(Path.Combine(AppContext.BaseDirectory, "prompts"));

    /// <summary>Says the messages of a transcript one after another, and checks all that was read.</summary>
    public static void Holds(string transcript, string user = "Victor Grant")
    {
        var book = RouterCompany.AsSeenBy(user);
        var talk = ConversationState.Empty;
        var held = new StringBuilder();
        foreach (var message in transcript.Split('\n').Where(line => line.Length > 0 && line[0] != ' '))
        {
            var plan = Router.Route(new(message, book, talk));
            held.Append(message).Append("\n  ").Append(Line(plan)).Append('\n');
            talk =
                plan.Calls.Count > 0
                    ? talk.WithAnswer(plan.Calls, ListedBy(plan, book))
                    : talk.WithOpen(plan.Open, plan.Choices);
        }

        var read = held.ToString().TrimEnd('\n');
        Assert.True(transcript == read, $"Read as:\n{read}");
    }

    private static string Line(Plan plan) =>
        plan.Calls.Count > 0 ? string.Join(" & ", plan.Calls.Select(Line))
        : plan.Open is { } open ? "… " + Line(open)
        : plan.Clarification is { } question ? "? " + question.Text
        : "! " + plan.Refusal!.Reason;

    private static string Line(FunctionCall call) =>
        call
            .Line.Replace(
                """
                "filter":{},
                """,
                "",
                StringComparison.Ordinal
            )
            .Replace(" {}", "", StringComparison.Ordinal);

    private static Listed ListedBy(Plan plan, ScopedBook book)
    {
        try
        {
            return Listed.In([
                .. plan
                    .Calls.Select(call => (Skill: SkillCatalog.Find(call.Function)!, call))
                    .Select(made => made.Skill.Run(book, made.call.ReadArguments(made.Skill.ArgumentsType)!)),
            ]);
        }
        catch (SkillInputException)
        {
            // The small company has no such data; nothing is listed.
            return Listed.None;
        }
    }
}
