using System.Globalization;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Data.Book;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Handling.Audience;

/// <summary>
/// Who may read an answer: in a chat or a channel it is for the least entitled reader. An answer is a function of the
/// asker's scope, so it may be said there only where every reader's scope holds all of the asker's; what the answer says is
/// never looked at. Every choice is audited.
/// </summary>
internal sealed class AudienceRule(
    IdentityResolver identities,
    AudienceCache roster,
    AudienceSettings settings,
    AuditRepository audit,
    BotClock clock
)
{
    /// <summary>Where the answer to a turn goes. Side effect: the choice is audited, but for a personal chat.</summary>
    public async Task<AudienceChoice> ChooseAsync(
        IncomingTurn turn,
        IChannel channel,
        DealBook book,
        Scope asker,
        CancellationToken cancellation
    )
    {
        if (turn.Place is { Kind: PlaceKind.Personal, IsShared: false })
        {
            return new(true, AudienceReason.Personal);
        }

        var choice = await InCompanyAsync(turn, channel, book, asker, cancellation);
        audit.Add(
            new(
                choice.IsForAll ? "audience.all" : "audience.asker",
                asker.Viewer.Id.ToString(CultureInfo.InvariantCulture),
                $"{turn.Channel}:{turn.Place.Id}",
                FormattableString.Invariant($"{choice.Reason} readers={choice.Readers}")
            ),
            clock.Machine
        );
        return choice;
    }

    private async Task<AudienceChoice> InCompanyAsync(
        IncomingTurn turn,
        IChannel channel,
        DealBook book,
        Scope asker,
        CancellationToken cancellation
    )
    {
        if (turn.Place.IsShared)
        {
            return new(false, AudienceReason.Shared);
        }

        if (settings.OpenPlaces.Contains($"{turn.Channel}:{turn.Place.Id}", StringComparer.Ordinal))
        {
            return new(true, AudienceReason.Open);
        }

        return await roster.ReadersAsync(channel, turn, cancellation) is not { Count: > 0 } readers
            ? new(false, AudienceReason.ReadersUnknown)
            : Among(readers, turn.Channel, book, asker);
    }

    private AudienceChoice Among(IReadOnlyList<ChannelPerson> readers, string channel, DealBook book, Scope asker)
    {
        var reason = AudienceReason.AllEntitled;
        foreach (var reader in identities.ResolveAll(channel, readers, book))
        {
            if (reader.Scope is not { } scope)
            {
                reason = AudienceReason.Stranger;
                break;
            }

            reason = scope.SeesAtLeast(asker) ? reason : AudienceReason.LessEntitled;
        }

        return new(reason == AudienceReason.AllEntitled, reason) { Readers = readers.Count };
    }
}
