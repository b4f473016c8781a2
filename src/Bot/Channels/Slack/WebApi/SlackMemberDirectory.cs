using System.Collections.Concurrent;
using System.Text.Json;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Who people are, by Slack's own word: e-mail, time zone, and whether they are full members of a workspace that is
/// answered. Kept for an hour; asked once however many wait for it.
/// </summary>
internal sealed class SlackMemberDirectory(SlackApi api, SlackSettings settings, TimeProvider time)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private Task<Workspace>? workspace;

    /// <summary>The token's own workspace.</summary>
    /// <exception cref="SlackApiException">Slack does not say.</exception>
    public Task<Workspace> WorkspaceAsync(CancellationToken cancellation)
    {
        // Two callers at once may both ask; what they learn is the same.
        if (workspace is not { IsFaulted: false, IsCanceled: false })
        {
            workspace = ReadWorkspaceAsync();
        }

        return workspace.WaitAsync(cancellation);
    }

    /// <summary>A person; null where Slack knows nobody of that id.</summary>
    /// <exception cref="SlackApiException">Slack does not say.</exception>
    public async Task<SlackMember?> FindAsync(string id, CancellationToken cancellation)
    {
        if (known.Count > MostKept)
        {
            known.Clear();
        }

        var entry = known.AddOrUpdate(id, Ask, (asked, old) => old.IsGood(time.GetUtcNow()) ? old : Ask(asked));
        return await entry.Member.Value.WaitAsync(cancellation);
    }

    /// <summary>The id of the person with an e-mail; null where Slack knows nobody by it.</summary>
    /// <exception cref="SlackApiException">Slack does not say.</exception>
    public async Task<string?> FindByEmailAsync(string email, CancellationToken cancellation)
    {
        try
        {
            var answer = await api.ReadAsync("users.lookupByEmail", [new("email", email)], cancellation);
            return answer.Field("user")?.Text("id");
        }
        catch (SlackApiException problem) when (problem.Error is "users_not_found")
        {
            return null;
        }
    }

    /// <summary>Whether the members of a workspace, or of an organisation, are answered.</summary>
    /// <exception cref="SlackApiException">Slack does not say which workspace is ours.</exception>
    public async Task<bool> IsOursAsync(string? team, string? enterprise, CancellationToken cancellation)
    {
        if (settings.Teams.Count > 0)
        {
            return settings.Teams.Any(ours => ours == team || ours == enterprise);
        }

        var own = await WorkspaceAsync(cancellation);
        return team is not null ? team == own.TeamId : enterprise is not null && enterprise == own.EnterpriseId;
    }

    /// <summary>Asks anew for a person at the next opportunity.</summary>
    public void Forget(string id) => known.TryRemove(id, out _);

    /// <summary>Asks anew for everything.</summary>
    public void ForgetAll()
    {
        known.Clear();
        workspace = null;
    }

    // No caller's token: others may wait for the same answer. The client's own time limit ends it.
    private Known Ask(string id) =>
        new(new(() => ReadAsync(id), LazyThreadSafetyMode.ExecutionAndPublication), time.GetUtcNow() + KeptFor);

    private async Task<SlackMember?> ReadAsync(string id)
    {
        try
        {
            var answer = await api.ReadAsync("users.info", [new("user", id)], CancellationToken.None);
            return answer.Field("user") is { } user ? Member(id, user) : null;
        }
        catch (SlackApiException problem) when (problem.Error is "user_not_found" or "user_not_visible")
        {
            return null;
        }
    }

    private static SlackMember Member(string id, JsonElement user)
    {
        var isUnconfirmed = user.Field("is_email_confirmed") is { ValueKind: JsonValueKind.False };
        var email = user.Field("profile")?.Text("email");
        return new(id, user.Text("team_id"), user.Field("enterprise_user")?.Text("enterprise_id"))
        {
            Email = isUnconfirmed || string.IsNullOrWhiteSpace(email) ? null : email,
            Zone = user.Text("tz"),
            IsNoFullMember =
                user.Text("id") is { } told && told != id
                || user.Flag("deleted")
                || user.Flag("is_bot")
                || user.Flag("is_restricted")
                || user.Flag("is_ultra_restricted")
                || user.Flag("is_stranger")
                || id == "USLACKBOT",
        };
    }

    private async Task<Workspace> ReadWorkspaceAsync()
    {
        var answer = await api.ReadAsync("auth.test", [], CancellationToken.None);
        return new(
            answer.Text("team_id") ?? throw new SlackApiException("auth.test", "no_team_id"),
            answer.Text("enterprise_id"),
            answer.Text("user_id") ?? throw new SlackApiException("auth.test", "no_user_id")
        );
    }

    private sealed record Known(Lazy<Task<SlackMember?>> Member, DateTimeOffset Until)
    {
        public bool IsGood(DateTimeOffset now) =>
            now < Until && !(Member.IsValueCreated && (Member.Value.IsFaulted || Member.Value.IsCanceled));
    }
}
