namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Runs a test where the local Teams client is installed, as tests/teams-client/run.sh does; else it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TeamsClientFactAttribute : FactAttribute
{
    public TeamsClientFactAttribute()
    {
        if (TeamsClient.Folder is null)
        {
            Skip = $"needs Node, Chromium and the local Teams client: run tests/teams-client/run.sh";
        }
    }
}
