using System.Collections.Concurrent;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>What is done on an event beside answering: prompts, the form for a reason, the state of a session.</summary>
internal sealed class SlackSideEffects(
    SlackComponents parts,
    SlackSessions sessions,
    BackgroundWork chores,
    TimeProvider time,
    ILogger<SlackSideEffects> logger
)
{
    private const int MostKnown = 20_000;
    private static readonly TimeSpan HomeAge = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OpeningAge = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, DateTimeOffset> homes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> openings = new(StringComparer.Ordinal);

    /// <summary>Whether the Home tab is to be drawn again: opening it twice in five minutes shows the same.</summary>
    public bool MayRefreshHome(string person) => IsFirst(homes, person, HomeAge);

    /// <summary>Whether a person opens the messages for the first time in a while.</summary>
    public bool IsFirstOpening(string person) => IsFirst(openings, person, OpeningAge);

    /// <summary>Offers what may be asked; the agent view takes prompts without a thread only.</summary>
    public void Suggest(string channel, string? thread)
    {
        if (parts.Settings.View == SlackView.Classic)
        {
            return;
        }

        chores.Add(cancellation =>
            parts.Api.DoAsync(
                "assistant.threads.setSuggestedPrompts",
                new
                {
                    ChannelId = channel,
                    ThreadTs = thread,
                    Prompts = parts.Suggestions.All,
                },
                SlackRetryMode.Repeatable,
                cancellation
            )
        );
    }

    /// <summary>Tells Slack that what a person stopped has stopped.</summary>
    public void EndSession(string channel, string thread) => sessions.EndAnyway(new(channel, thread));

    /// <summary>Asks for the reason of a thumb down, in a form that nobody needs to fill in.</summary>
    public void AskReason(string trigger, string metadata) =>
        chores.Add(cancellation =>
            parts.Api.DoAsync(
                "views.open",
                new { TriggerId = trigger, View = ReasonForm.View(metadata) },
                SlackRetryMode.None,
                cancellation
            )
        );

    /// <summary>The app is gone from the workspace, or its token is.</summary>
    public void HandleUninstall(string how)
    {
        Log.Uninstalled(logger, how);
        parts.Members.ForgetAll();
    }

    /// <summary>Slack holds events back.</summary>
    public void LogHeldBack() => Log.EventsHeldBack(logger);

    private bool IsFirst(ConcurrentDictionary<string, DateTimeOffset> known, string person, TimeSpan age)
    {
        if (known.Count > MostKnown)
        {
            known.Clear();
        }

        var now = time.GetUtcNow();
        return known.AddOrUpdate(person, now, (_, before) => now - before > age ? now : before) == now;
    }
}
