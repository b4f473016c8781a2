using System.Text.Json;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Acts on what people do with messages and views, posted to <c>/slack/interactivity</c>.</summary>
internal sealed class SlackInteractionHandler(
    SlackCallerLookup callers,
    PressReader presses,
    SlackSideEffects beside,
    ITurnQueue queue
)
{
    private const int MostActions = 5;

    /// <summary>What a form may take with it.</summary>
    private const int LongestNote = 3000;

    public async Task<object?> HandleAsync(string body, CancellationToken cancellation)
    {
        var payload = SlackForm.Read(body)["payload"] ?? throw new JsonException("There is no payload.");
        var interaction = SlackJson.Deserialize<Interaction>(payload);
        if (
            interaction.Type is not ("block_actions" or "view_submission")
            || !await callers.IsAnsweredAsync(
                interaction.Team?.Id ?? interaction.User?.TeamId,
                interaction.Enterprise?.Id,
                cancellation
            )
            || await callers.FindAsync(interaction.User?.Id, cancellation) is not { } person
        )
        {
            return null;
        }

        if (interaction.Type == "view_submission")
        {
            await SentAsync(interaction, person, cancellation);
            return null;
        }

        foreach (var action in (interaction.Actions ?? []).Take(MostActions))
        {
            await PressedAsync(interaction, action, person, cancellation);
        }

        return null;
    }

    private async Task PressedAsync(
        Interaction interaction,
        JsonElement action,
        ChannelPerson person,
        CancellationToken cancellation
    )
    {
        if (presses.Read(interaction, action, person) is not { } turn || !await queue.PutAsync(turn, cancellation))
        {
            return;
        }

        if (
            turn.Content is TurnContent.Rating { IsGood: false }
            && interaction.TriggerId is { } trigger
            && PressReader.WriteReasonNote(turn) is { Length: <= LongestNote } note
        )
        {
            beside.AskReason(trigger, note);
        }
    }

    private async Task SentAsync(Interaction interaction, ChannelPerson person, CancellationToken cancellation)
    {
        if (
            interaction.View?.CallbackId == ReasonForm.CallbackId
            && PressReader.ReadReason(interaction, person) is { } turn
        )
        {
            await queue.PutAsync(turn, cancellation);
        }
    }
}
