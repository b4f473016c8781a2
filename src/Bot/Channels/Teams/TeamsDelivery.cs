using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Identity;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Teams as a way to people who have not asked: the chat that they and the bot have. The connector recognises no repeats, so
/// what may have arrived already is sent again.
/// </summary>
internal sealed class TeamsDelivery(
    TeamsChannel channel,
    TeamsSettings settings,
    IdentityResolver identities,
    IdentityLinkRepository links
) : IDeliveryWay
{
    private const string NotThere = "the app is not installed for them, or they have blocked it";

    public string Name => ActivityTurns.Channel;

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
            foreach (var (objectId, tenant) in AccountsOf(target))
            {
                if (
                    IsTheirs(objectId, tenant, target)
                    && await channel.SendProactivelyAsync(objectId, tenant, message.Card, cancellation) is { } sent
                )
                {
                    return new(DeliveryOutcomeKind.Sent, sent.MessageId) { Place = sent.Conversation };
                }
            }

            return new(DeliveryOutcomeKind.Unreachable, NotThere);
        }
        catch (ConnectorException problem)
        {
            // A refusal has a status; without one the call may have arrived.
            return new(
                problem.Status is null ? DeliveryOutcomeKind.Uncertain : DeliveryOutcomeKind.Refused,
                problem.Message
            );
        }
    }

    private IEnumerable<(string ObjectId, string Tenant)> AccountsOf(DeliveryTarget target)
    {
        foreach (var link in links.ListForSeller(target.Person.Id, Name))
        {
            if (TenantOf(link.Account.Organisation) is { } tenant)
            {
                yield return (link.Account.Id, tenant);
            }
        }

        if (target.Person.EntraObjectId is { Length: > 0 } id && settings.TenantId is { } own)
        {
            yield return (id, own);
        }
    }

    private string? TenantOf(string organisation) => organisation.Length > 0 ? organisation : settings.TenantId;

    // By the rules for whoever writes, so that nobody is sent what they could not ask for.
    private bool IsTheirs(string objectId, string tenant, DeliveryTarget target) =>
        identities.Resolve(Name, new(objectId, null) { Organisation = tenant }, target.Book).Scope is { } scope
        && scope.Viewer.Id == target.Person.Id;
}
