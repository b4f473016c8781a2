using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack;

/// <summary>Slack as the turn handler sees it.</summary>
internal sealed class SlackChannel(
    SlackComponents parts,
    SlackSessions sessions,
    ILogger<SlackChannel> logger,
    IAnswerFiles? files = null
) : IChannel
{
    private readonly SlackFiles attachments = new(parts, files, logger);

    /// <summary>The channel's name in turns.</summary>
    public const string ChannelName = "slack";

    public string Name => ChannelName;

    public Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        var address = SlackAddress.Read(turn);
        return address is { Surface: SlackReplyTarget.Message, Channel: not null }
            ? sessions.BeginAsync(PlaceOf(address), turn.Sender.Id, cancellation)
            : Task.CompletedTask;
    }

    public async Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation)
    {
        var address = SlackAddress.Read(turn);
        switch (address.Surface)
        {
            case SlackReplyTarget.Message when address.Channel is not null:
                var said = await PostAsync(PlaceOf(address), address, card, key, cancellation);
                sessions.End(PlaceOf(address));
                return said;
            // Neither a command's reply nor one that only its asker sees can hold a file; the two alone have one.
            case SlackReplyTarget.Response when card.File is null:
                return await RespondAsync(turn, address, card, key, cancellation);
            default:
                return await DirectlyAsync(turn, address, card, key, cancellation);
        }
    }

    public async Task<string?> SayPrivatelyAsync(
        IncomingTurn turn,
        Card card,
        string key,
        CancellationToken cancellation
    )
    {
        var address = SlackAddress.Read(turn);
        if (card.File is not null && turn.Place.Kind != PlaceKind.Personal)
        {
            return await DirectlyAsync(turn, address, card, key, cancellation);
        }

        if (
            turn.Place.Kind == PlaceKind.Personal
            || address.Surface != SlackReplyTarget.Message
            || address.Channel is null
        )
        {
            return await SayAsync(turn, card, key, cancellation);
        }

        try
        {
            await parts.Blocks.SendAsync(card, message => EphemeralAsync(turn, address, message, cancellation));
            sessions.End(PlaceOf(address));
            return null;
        }
        catch (SlackApiException problem) when (!problem.IsUncertain)
        {
            // Not there to read it, or not allowed to: the two alone then.
            return await DirectlyAsync(turn, address, card, key, cancellation);
        }
    }

    public Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation)
    {
        var address = SlackAddress.Read(turn);
        return address.Surface switch
        {
            SlackReplyTarget.Home => parts.Home.PublishAsync(turn.Sender.Id, card, cancellation),
            SlackReplyTarget.Response => parts.Blocks.SendAsync(
                card,
                message => parts.Hook.SendAsync(address.ResponseUrl, message, inPlace: true, cancellation)
            ),
            SlackReplyTarget.Message => UpdateAsync(address, messageId, card, cancellation),
        };
    }

    public Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation) =>
        turn.Place.Kind == PlaceKind.Personal ? Task.FromResult<IReadOnlyList<ChannelPerson>?>([turn.Sender])
        : turn.Place.IsShared ? Task.FromResult<IReadOnlyList<ChannelPerson>?>(null)
        : parts.Readers.ReadersAsync(turn.Place.Id, cancellation);

    private static PostPlace PlaceOf(SlackAddress address) => new(address.Channel!, address.Thread);

    private async Task<string?> PostAsync(
        PostPlace place,
        SlackAddress address,
        Card card,
        string key,
        CancellationToken cancellation
    )
    {
        var said = await parts.Blocks.SendAsync(
            card,
            message => parts.Poster.PostAsync(place, message, key, address.Run != parts.Run, cancellation)
        );
        await attachments.SendAsync(place, card.File, key, cancellation);
        return said;
    }

    private async Task<string?> RespondAsync(
        IncomingTurn turn,
        SlackAddress address,
        Card card,
        string key,
        CancellationToken cancellation
    )
    {
        try
        {
            await parts.Blocks.SendAsync(
                card,
                message => parts.Hook.SendAsync(address.ResponseUrl, message, address.AfterNote, cancellation)
            );
            return null;
        }
        catch (SlackApiException problem) when (!problem.IsUncertain)
        {
            // The address is good for half an hour and five messages.
            return await DirectlyAsync(turn, address, card, key, cancellation);
        }
    }

    private async Task<string?> DirectlyAsync(
        IncomingTurn turn,
        SlackAddress address,
        Card card,
        string key,
        CancellationToken cancellation
    )
    {
        var channel = await parts.Poster.OpenDirectMessageAsync(turn.Sender.Id, cancellation);
        return await PostAsync(new(channel, null), address, card, key, cancellation);
    }

    private Task EphemeralAsync(
        IncomingTurn turn,
        SlackAddress address,
        BlockMessage message,
        CancellationToken cancellation
    ) =>
        parts.Api.DoAsync(
            "chat.postEphemeral",
            new
            {
                address.Channel,
                User = turn.Sender.Id,
                // In a thread that has no messages yet Slack would show it to nobody.
                ThreadTs = address.IsInThread ? address.Thread : null,
                message.Text,
                message.Blocks,
                LinkNames = false,
            },
            SlackRetryMode.Once,
            cancellation
        );

    private Task UpdateAsync(SlackAddress address, string messageId, Card card, CancellationToken cancellation) =>
        parts.Blocks.SendAsync(
            card,
            message =>
                parts.Api.DoAsync(
                    "chat.update",
                    new
                    {
                        address.Channel,
                        Ts = messageId,
                        message.Text,
                        // Without any, the former blocks would stay.
                        Blocks = message.Blocks ?? [],
                    },
                    SlackRetryMode.Repeatable,
                    cancellation
                )
        );
}
