using System.Collections.Concurrent;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack;

/// <summary>
/// Shows in a thread that an answer is being made, in the way of the workspace's view: as a session with a stop button,
/// or as a status line.
/// </summary>
internal sealed class SlackSessions(SlackApi api, SlackSettings settings, BackgroundWork chores)
{
    private const string Agents = "agents.sessions.setStatus";
    private const int MostOpen = 10_000;
    private readonly ConcurrentDictionary<PostPlace, bool> open = new();
    private volatile bool withoutSessions;

    /// <summary>Shows it; Slack takes a status line away by itself when something is said.</summary>
    /// <exception cref="SlackApiException">Slack refused; nobody misses it.</exception>
    public async Task BeginAsync(PostPlace place, string person, CancellationToken cancellation)
    {
        if (place.Thread is null)
        {
            return;
        }

        if (settings.View == SlackView.Agent && !withoutSessions && await ProcessingAsync(place, person, cancellation))
        {
            return;
        }

        await api.DoAsync(
            "assistant.threads.setStatus",
            new
            {
                ChannelId = place.Channel,
                ThreadTs = place.Thread,
                Status = "is reading your company's deals…",
            },
            SlackRetryMode.None,
            cancellation
        );
    }

    /// <summary>Shows that nothing is under way any more; a session stays "processing" until it is told so.</summary>
    public void End(PostPlace place)
    {
        if (open.TryRemove(place, out _))
        {
            EndAnyway(place);
        }
    }

    /// <summary>The same where a person pressed stop: Slack waits for it even if we know of nothing under way.</summary>
    public void EndAnyway(PostPlace place)
    {
        open.TryRemove(place, out _);
        chores.Add(cancellation =>
            api.DoAsync(
                Agents,
                new
                {
                    ChannelId = place.Channel,
                    ThreadTs = place.Thread,
                    Status = "active",
                },
                SlackRetryMode.Repeatable,
                cancellation
            )
        );
    }

    private async Task<bool> ProcessingAsync(PostPlace place, string person, CancellationToken cancellation)
    {
        try
        {
            await api.DoAsync(
                Agents,
                new
                {
                    ChannelId = place.Channel,
                    ThreadTs = place.Thread,
                    Status = "processing",
                    InitiatorUserId = person,
                },
                SlackRetryMode.None,
                cancellation
            );
            if (open.Count < MostOpen)
            {
                open[place] = true;
            }

            return true;
        }
        catch (SlackApiException problem) when (problem.Error is "unknown_method" or "not_allowed" or "http_404")
        {
            // The workspace has no agent sessions; the older status line is there for it.
            withoutSessions = true;
            return false;
        }
    }
}
