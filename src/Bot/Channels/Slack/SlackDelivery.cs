using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Identity;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Channels.Slack;

/// <summary>
/// Slack as a way to people who have not asked: the direct message with the bot. The account is the linked one, else the one
/// that the CRM data name, else the one with the person's e-mail; it must be a full member's who is that person now.
/// </summary>
internal sealed class SlackDelivery(SlackComponents parts, IdentityResolver identities, IdentityLinkRepository links)
    : IDeliveryWay
{
    private const string NotThere = "no account of a full member is theirs";

    public string Name => SlackChannel.ChannelName;

    public async Task<DeliveryOutcome> SendAsync(
        DeliveryTarget target,
        DeliveryMessage message,
        string key,
        bool mayBeThere,
        CancellationToken cancellation
    )
    {
        try
        {
            if (await FindAccountAsync(target, cancellation) is not { } account)
            {
                return new(DeliveryOutcomeKind.Unreachable, NotThere);
            }

            var channel = await parts.Poster.OpenDirectMessageAsync(account, cancellation);
            var id = await parts.Blocks.SendAsync(
                message.Card,
                blocks => parts.Poster.PostAsync(new(channel, null), blocks, key, mayBeThere, cancellation)
            );
            return new(DeliveryOutcomeKind.Sent, id) { Place = channel };
        }
        catch (SlackApiException problem)
        {
            return new(KindOf(problem), problem.Message);
        }
    }

    private static DeliveryOutcomeKind KindOf(SlackApiException problem) =>
        problem.IsUncertain ? DeliveryOutcomeKind.Uncertain
        : problem.Error
            is "user_not_found"
                or "user_disabled"
                or "cannot_dm_bot"
                or "messages_tab_disabled"
                or "user_not_visible"
            ? DeliveryOutcomeKind.Unreachable
        : DeliveryOutcomeKind.Refused;

    private async Task<string?> FindAccountAsync(DeliveryTarget target, CancellationToken cancellation)
    {
        string?[] known =
        [
            .. links.ListForSeller(target.Person.Id, Name).Select(link => link.Account.Id),
            target.Person.SlackId,
        ];
        foreach (var id in known.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await IsTheirsAsync(id, target, cancellation))
            {
                return id;
            }
        }

        return
            target.Person.Email is { } email
            && await parts.Members.FindByEmailAsync(email, cancellation) is { } found
            && await IsTheirsAsync(found, target, cancellation)
            ? found
            : null;
    }

    // By the rules for whoever writes, so that nobody is sent what they could not ask for.
    private async Task<bool> IsTheirsAsync(string id, DeliveryTarget target, CancellationToken cancellation) =>
        await parts.Members.FindAsync(id, cancellation) is { } member
        && identities.Resolve(Name, await parts.Readers.PersonAsync(member, cancellation), target.Book).Scope
            is { } scope
        && scope.Viewer.Id == target.Person.Id;
}
