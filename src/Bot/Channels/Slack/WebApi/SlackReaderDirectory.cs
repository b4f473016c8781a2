using RevBot.Bot.Identity;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Who reads in a conversation.</summary>
internal sealed class SlackReaderDirectory(SlackApi api, SlackMemberDirectory people)
{
    /// <summary>More people than this are nobody's audience for figures: nothing is asked about each of them.</summary>
    public const int MostReaders = 150;

    private const string PageSize = "200";

    /// <summary>
    /// Everybody who reads a conversation, without the bot itself; null where Slack does not tell, where others than our
    /// own workspace take part, or where they are more than <see cref="MostReaders"/>.
    /// </summary>
    public async Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(string channel, CancellationToken cancellation)
    {
        try
        {
            return await IsSharedAsync(channel, cancellation) || await IdsAsync(channel, cancellation) is not { } ids
                ? null
                : await PersonsAsync(ids, cancellation);
        }
        catch (SlackApiException)
        {
            return null;
        }
    }

    /// <summary>A member as the turn handler sees them.</summary>
    public async Task<ChannelPerson> PersonAsync(SlackMember member, CancellationToken cancellation) =>
        new(member.Id, member.Email)
        {
            Organisation = member.TeamId,
            Zone = member.Zone,
            IsOutsider =
                member.IsNoFullMember || !await people.IsOursAsync(member.TeamId, member.EnterpriseId, cancellation),
        };

    private async Task<IReadOnlyList<ChannelPerson>?> PersonsAsync(
        IReadOnlyList<string> ids,
        CancellationToken cancellation
    )
    {
        var own = (await people.WorkspaceAsync(cancellation)).UserId;
        var readers = new List<ChannelPerson>();
        foreach (var id in ids.Where(id => id != own))
        {
            readers.Add(
                await people.FindAsync(id, cancellation) is { } member
                    ? await PersonAsync(member, cancellation)
                    : new(id, null) { IsOutsider = true }
            );
        }

        return readers;
    }

    private async Task<bool> IsSharedAsync(string channel, CancellationToken cancellation)
    {
        var answer = await api.ReadAsync("conversations.info", [new("channel", channel)], cancellation);
        return answer.Field("channel") is not { } told
            || told.Flag("is_ext_shared")
            || told.Flag("is_pending_ext_shared");
    }

    private async Task<IReadOnlyList<string>?> IdsAsync(string channel, CancellationToken cancellation)
    {
        var ids = new List<string>();
        for (string? cursor = string.Empty; !string.IsNullOrEmpty(cursor) || ids.Count == 0; )
        {
            var page = await api.ReadAsync(
                "conversations.members",
                [new("channel", channel), new("limit", PageSize), new("cursor", cursor ?? string.Empty)],
                cancellation
            );
            ids.AddRange(page.List("members").Select(member => member.GetString() ?? string.Empty));
            cursor = page.Field("response_metadata")?.Text("next_cursor");
            if (ids.Count is 0 or > MostReaders)
            {
                return null;
            }
        }

        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
