using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.Configuration;

public sealed class SettingsTests
{
    [Theory]
    [MemberData(nameof(RefusedSettings.All), MemberType = typeof(RefusedSettings))]
    public void Value_ThatCannotBeUsed_GetsOneSentenceAndLeavesTheDefault(string key, string value, string mustBe)
    {
        var settings = Bind((key, value));

        var showsValue =
            !key.StartsWith("Model:", StringComparison.Ordinal)
            && !key.StartsWith("Teams:", StringComparison.Ordinal)
            && !key.StartsWith("Slack:", StringComparison.Ordinal)
            && !key.StartsWith("Mail:", StringComparison.Ordinal)
            && !key.StartsWith("Salesforce:", StringComparison.Ordinal)
            && !key.StartsWith("SignIn:", StringComparison.Ordinal)
            && key != "Web:Key";
        Assert.Equal(
            [
                showsValue
                    ? $"The setting RevBot:{key} is \"{value}\"; it must be {mustBe}."
                    : $"The setting RevBot:{key} cannot be used; it must be {mustBe}.",
            ],
            settings.Problems
        );
        Assert.Equal(settings.Problems[0], Assert.Throws<SettingsException>(settings.Required).Message);
        Assert.Equal(SettingTexts.Of(new RevBotSettings()), SettingTexts.Of(settings.Settings));
    }

    [Fact]
    public void Key_OfEverySetting_HasAValueThatIsRefused() =>
        Assert.Equal(
            SettingKey.All.Select(key => key.Name).Order(StringComparer.Ordinal),
            RefusedSettings.All.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Settings_WithSeveralProblems_NameThemAll() =>
        Assert.Equal(3, Bind(("Router", "oracle"), ("Audit:Days", "1"), ("Slack:View", "x")).Problems.Count);

    [Theory]
    [InlineData("Turns:AtOnce", "1")]
    [InlineData("Turns:AtOnce", "256")]
    [InlineData("Record:Days", "3650")]
    [InlineData("Audit:Days", "366")]
    [InlineData("Turns:TimeLimit", "00:10:00")]
    [InlineData("Model:Timeout", "00:05:00")]
    [InlineData("Reconciliation:Tolerance", "0")]
    [InlineData("Forecast:HalfLife", "0.5")]
    [InlineData("Provider", " sqlserver ")]
    [InlineData("Router", "\tauto")]
    [InlineData("Teams:TenantId", RefusedSettings.Id)]
    [InlineData("Slack:ResponseBase", "https://hooks.slack-gov.com")]
    [InlineData("Model:Endpoint", "http://localhost:11434/v1")]
    [InlineData("Web:Hosts", "revbot.example.com, [::1]")]
    [InlineData("Web:Key", "12345678901234567890123456789012")]
    public void Value_AtItsBorder_IsTaken(string key, string value) =>
        Assert.DoesNotContain(
            Bind((key, value)).Problems,
            problem => problem.Contains("must be", StringComparison.Ordinal)
        );

    [Fact]
    public void Values_Given_AreBound()
    {
        var settings = Bind(
                ("Model:Wording", "on"),
                ("Model:Endpoint", "https://models.example/v1"),
                ("Model:Name", " chat "),
                ("Model:Credential", "none"),
                ("Freshness:Limit", "06:00:00"),
                ("Audience:OpenPlaces", "slack:C1 teams:19:a@thread.tacv2;slack:C1"),
                ("Teams:AppId", RefusedSettings.Id),
                ("Teams:TenantId", RefusedSettings.Id),
                ("Teams:Credential", "managedIdentity"),
                ("Teams:AllowedServiceHosts", "Bots.Example.com,localhost:3980"),
                ("Slack:ApiBase", "http://127.0.0.1:3000/api")
            )
            .Required();

        Assert.True(settings.Model.Wording);
        Assert.Equal("chat", settings.Model.Name);
        Assert.Equal(TimeSpan.FromHours(6), settings.Freshness.Limit);
        Assert.Equal(["slack:C1", "teams:19:a@thread.tacv2"], settings.Audience.OpenPlaces);
        Assert.Equal(RefusedSettings.Id.ToLowerInvariant(), settings.Teams.AppId);
        Assert.Equal([new("bots.example.com", null), new("localhost", 3980)], settings.Teams.AllowedServiceHosts);
        Assert.Equal("http://127.0.0.1:3000/api/", settings.Slack.ApiBase.AbsoluteUri);
    }

    [Theory]
    [InlineData("Teams:TenantId", "RevBot:Teams:AppId needs it.")]
    [InlineData(
        "Teams:AppPassword",
        "RevBot:Teams:AppId needs it, or RevBot:Teams:Credential to certificate or managedIdentity."
    )]
    public void Teams_WithAnAppIdAlone_NamesWhatIsMissing(string key, string why) =>
        Assert.Contains(
            $"The setting RevBot:{key} is missing; {why}",
            Bind(("Teams:AppId", RefusedSettings.Id)).Problems
        );

    /// <summary>Half a set-up is told, whichever half it is.</summary>
    [Theory]
    [InlineData("ClientSecret=0123456789", "LoginUrl ClientId")]
    [InlineData("User=revbot@acme.example", "LoginUrl ClientId KeyFile")]
    [InlineData("KeyFile={here}", "LoginUrl ClientId User")]
    [InlineData("User=revbot@acme.example KeyFile={here}", "LoginUrl ClientId")]
    [InlineData("LoginUrl=https://acme.my.salesforce.com", "ClientId ClientSecret")]
    [InlineData("ClientId=3MVG9consumer", "LoginUrl ClientSecret")]
    [InlineData("LoginUrl=https://acme.my.salesforce.com ClientId=3MVG9consumer User=revbot@acme.example", "KeyFile")]
    [InlineData("LoginUrl=https://acme.my.salesforce.com ClientId=3MVG9consumer ClientSecret=0123456789", "")]
    public void Salesforce_SetUpByHalf_NamesWhatIsMissing(string given, string missing)
    {
        var settings = Bind([
            .. given
                .Replace("{here}", typeof(SettingsTests).Assembly.Location, StringComparison.Ordinal)
                .Split(' ')
                .Select(pair => pair.Split('='))
                .Select(pair => ("Salesforce:" + pair[0], pair[1])),
        ]);

        Assert.Equal(
            missing.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            settings.Problems.Select(problem => problem.Split("RevBot:Salesforce:")[1].Split(' ')[0])
        );
        Assert.Equal(missing.Length == 0, settings.Settings.Salesforce.IsOn);
    }

    [Fact]
    public void Setting_GivenButRefused_IsNotCalledMissingToo() =>
        Assert.Single(Bind(("Slack:SigningSecret", "0123456789"), ("Slack:BotToken", "short")).Problems);

    [Fact]
    public async Task Host_WithASettingThatCannotBeUsed_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddRevBotSettings(Bind(("Audit:Days", "1")));
        using var host = builder.Build();

        var problem = await Assert.ThrowsAsync<SettingsException>(() => host.StartAsync());

        Assert.Contains("RevBot:Audit:Days", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Container_WithSettings_GivesThemAsOptionsToo()
    {
        var collection = new ServiceCollection();
        collection.AddRevBotSettings(Bind(("Audit:Days", "400")));
        using var services = collection.BuildServiceProvider();

        Assert.Equal(400, services.GetRequiredService<IOptions<RevBotSettings>>().Value.Audit.Days);
        Assert.Equal(400, services.GetRequiredService<RevBotSettings>().Audit.Days);
    }

    private static CheckedSettings Bind(params (string Key, string Value)[] given) =>
        CheckedSettings.Bind(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    given.Select(pair => KeyValuePair.Create("RevBot:" + pair.Key, (string?)pair.Value))
                )
                .Build()
        );
}
