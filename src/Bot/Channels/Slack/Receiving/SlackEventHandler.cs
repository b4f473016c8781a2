using System.Text.Json;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Acts on what the Events API posts to <c>/slack/events</c>. An event that is not known is acknowledged.</summary>
internal sealed class SlackEventHandler(
    SlackComponents parts,
    SlackCallerLookup callers,
    MessageReader messages,
    SlackSideEffects beside,
    ITurnQueue queue
)
{
    private const int LongestChallenge = 500;
    private const int LongestId = 100;

    public async Task<object?> HandleAsync(string body, CancellationToken cancellation)
    {
        var envelope = SlackJson.Deserialize<Envelope>(body);
        switch (envelope.Type)
        {
            case "url_verification" when envelope.Challenge is { Length: <= LongestChallenge } challenge:
                return new { Challenge = challenge };
            case "app_rate_limited":
                beside.LogHeldBack();
                return null;
            case "event_callback"
                when envelope is { EventId.Length: > 0 and <= LongestId, Event.ValueKind: JsonValueKind.Object }:
                if (await callers.IsAnsweredAsync(envelope.TeamId, envelope.EnterpriseId, cancellation))
                {
                    await EventAsync(envelope, cancellation);
                }

                return null;
            default:
                throw new JsonException("It is no event of Slack's.");
        }
    }

    private async Task EventAsync(Envelope envelope, CancellationToken cancellation)
    {
        var happened = envelope.Event;
        switch (happened.Text("type"))
        {
            case "message":
            case "app_mention":
                await SaidAsync(envelope, cancellation);
                break;
            case "app_home_opened":
                await OpenedAsync(envelope, cancellation);
                break;
            case "assistant_thread_started":
                await StartedAsync(envelope, cancellation);
                break;
            case "agent_session_stopped":
                Stopped(happened);
                break;
            case "user_change" when happened.Field("user")?.Text("id") is { } id:
                parts.Members.Forget(id);
                break;
            case "app_uninstalled" or "tokens_revoked":
                beside.HandleUninstall(happened.Text("type")!);
                break;
        }
    }

    private async Task SaidAsync(Envelope envelope, CancellationToken cancellation)
    {
        if (MessageReader.Author(envelope.Event) is not { } author)
        {
            return;
        }

        var own = await parts.Members.WorkspaceAsync(cancellation);
        if (
            author != own.UserId
            && await callers.FindAsync(author, cancellation) is { } person
            && messages.Read(envelope, person, own.UserId) is { } turn
        )
        {
            await queue.PutAsync(turn, cancellation);
        }
    }

    private async Task OpenedAsync(Envelope envelope, CancellationToken cancellation)
    {
        var happened = envelope.Event;
        if (await callers.FindAsync(happened.Text("user"), cancellation) is not { } person)
        {
            return;
        }

        if (happened.Text("tab") == "home")
        {
            if (beside.MayRefreshHome(person.Id))
            {
                await queue.PutAsync(Dashboard(envelope, person), cancellation);
            }
        }
        else if (happened.Text("channel") is { } channel && beside.IsFirstOpening(person.Id))
        {
            await queue.PutAsync(messages.Arrival(envelope, person, channel, null), cancellation);
            beside.Suggest(channel, null);
        }
    }

    private async Task StartedAsync(Envelope envelope, CancellationToken cancellation)
    {
        if (
            envelope.Event.Field("assistant_thread") is { } thread
            && thread.Text("channel_id") is { } channel
            && await callers.FindAsync(thread.Text("user_id"), cancellation) is { } person
            && await queue.PutAsync(messages.Arrival(envelope, person, channel, thread.Text("thread_ts")), cancellation)
        )
        {
            beside.Suggest(channel, thread.Text("thread_ts"));
        }
    }

    private void Stopped(JsonElement happened)
    {
        if (
            happened.Text("channel") is { } channel
            && happened.Text("thread_ts") is { } thread
            && happened.Text("user") is { } person
        )
        {
            queue.Stop(SlackChannel.ChannelName, messages.GetConversationId(channel, thread), person);
            beside.EndSession(channel, thread);
        }
    }

    private IncomingTurn Dashboard(Envelope envelope, ChannelPerson person) =>
        new()
        {
            Channel = SlackChannel.ChannelName,
            Key = "event:" + envelope.EventId,
            Conversation = "home:" + person.Id,
            Sender = person,
            Place = new(PlaceKind.Personal, "home"),
            Content = new TurnContent.ButtonPress(
                new("Your pipeline", ButtonAction.Replace, parts.Suggestions.Dashboard),
                HomeTab.MessageId
            ),
            Address = new SlackAddress { Surface = SlackReplyTarget.Home, Run = parts.Run }.Write(),
        };
}
