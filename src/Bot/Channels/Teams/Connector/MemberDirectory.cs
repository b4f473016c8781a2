using System.Collections.Concurrent;
using Microsoft.Bot.Schema.Teams;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>Who somebody is and who reads, as the connector tells it.</summary>
internal sealed class MemberDirectory(TeamsConnector connector, TeamsPolicy policy, TimeProvider time)
{
    private const int MostKept = 20_000;
    private const int MostPages = 40;
    private static readonly TimeSpan KeepFor = TimeSpan.FromHours(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds to a sender the e-mail that the connector vouches for. Waits for two seconds at most; what it learnt is kept for
    /// eight hours.
    /// </summary>
    /// <returns>The sender without an e-mail where the connector does not tell in time.</returns>
    public async Task<ChannelPerson> IdentifyAsync(
        ChannelPerson sender,
        TeamsConversation where,
        CancellationToken cancellation
    )
    {
        if (sender.IsOutsider || where.UserId is not { } user)
        {
            return sender;
        }

        var key = $"{where.TenantId}|{sender.Id}";
        if (!known.TryGetValue(key, out var kept) || time.GetElapsedTime(kept.At) > KeepFor)
        {
            if (await TryFindAsync(where, user, cancellation) is not { } member || member.Id != sender.Id)
            {
                return sender;
            }

            kept = new(time.GetTimestamp(), member);
            Keep(key, kept);
        }

        return kept.Person with
        {
            Zone = sender.Zone,
        };
    }

    /// <summary>Everyone who reads somewhere; null where the connector does not tell.</summary>
    public async Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(
        TeamsConversation where,
        CancellationToken cancellation
    )
    {
        try
        {
            var readers = new Dictionary<string, ChannelPerson>(StringComparer.Ordinal);
            foreach (var place in Places(where))
            {
                if (!await AddAsync(readers, where, place, cancellation))
                {
                    return null;
                }
            }

            return [.. readers.Values.OrderBy(reader => reader.Id, StringComparer.Ordinal)];
        }
        catch (ConnectorException)
        {
            return null;
        }
    }

    // A standard channel is read by its team. Where Teams does not say what a channel is, whoever reads either counts.
    private static IEnumerable<string> Places(TeamsConversation where) =>
        where switch
        {
            { Kind: not PlaceKind.Channel } => [where.ConversationId],
            { IsStandardChannel: true, TeamId: { } team } => [team],
            _ => new[] { where.TeamId, where.ChannelId ?? where.ConversationId }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        };

    private async Task<bool> AddAsync(
        Dictionary<string, ChannelPerson> readers,
        TeamsConversation where,
        string place,
        CancellationToken cancellation
    )
    {
        string? continuation = null;
        for (var page = 0; page < MostPages; page++)
        {
            if (await connector.FindMembersAsync(where, place, continuation, cancellation) is not { } found)
            {
                return false;
            }

            foreach (var member in found.Members.Where(member => member.Id != where.BotId))
            {
                var person = Person(member, where.TenantId);
                readers[person.Id] = person;
            }

            continuation = found.Continuation;
            if (string.IsNullOrEmpty(continuation))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<ChannelPerson?> TryFindAsync(
        TeamsConversation where,
        string user,
        CancellationToken cancellation
    )
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        try
        {
            return await connector.FindMemberAsync(where, user, soon.Token) is { } member
                ? Person(member, where.TenantId)
                : null;
        }
        catch (Exception problem) when (problem is ConnectorException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    private void Keep(string key, Known person)
    {
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        known[key] = person;
    }

    private ChannelPerson Person(TeamsChannelAccount member, string tenant)
    {
        var of = member.TenantId ?? tenant;
        var isOutsider =
            !policy.Admits(of)
            || (member.AadObjectId is null && !policy.IsLocal)
            || member.UserRole is "guest" or "anonymous"
            || member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;
        return new(member.AadObjectId ?? member.Id ?? "?", isOutsider ? null : member.Email ?? member.UserPrincipalName)
        {
            Organisation = of,
            IsOutsider = isOutsider,
        };
    }

    private sealed record Known(long At, ChannelPerson Person);
}
