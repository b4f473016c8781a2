using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Docs;

namespace RevBot.Bot.Tests.Configuration;

public sealed partial class DefaultsTests
{
    private static readonly string Sample = Path.Combine(DocPage.Repository, "appsettings.sample.json");

    [Fact]
    public void Settings_NotGiven_AreTheDefaults() =>
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Provider"] = "Sqlite",
                ["Database"] = "data/revbot.db",
                ["Fiscal:FirstMonth"] = "1",
                ["Fiscal:Pattern"] = "Months",
                ["Currency"] = "USD",
                ["Router"] = "offline",
                ["Model:Endpoint"] = "",
                ["Model:Name"] = "",
                ["Model:ApiKey"] = "",
                ["Model:Credential"] = "Key",
                ["Model:Audience"] = "https://cognitiveservices.azure.com/.default",
                ["Model:Wording"] = "False",
                ["Model:Timeout"] = "00:00:10",
                ["Model:TimeLimit"] = "00:00:20",
                ["Model:DailyTokens"] = "200000",
                ["Model:DailyTokensInAll"] = "5000000",
                ["Model:DailyCost"] = "0",
                ["Model:InputPrice"] = "0",
                ["Model:OutputPrice"] = "0",
                ["Freshness:Limit"] = "04:00:00",
                ["Reconciliation:Tolerance"] = "0.01",
                ["Forecast:Window"] = "8",
                ["Forecast:HalfLife"] = "usual",
                ["Forecast:CommitCategories"] = "Commit",
                ["Forecast:PooledSegments"] = "none",
                ["Turns:AtOnce"] = "16",
                ["Turns:Waiting"] = "1000",
                ["Turns:WaitingInConversation"] = "20",
                ["Turns:TimeLimit"] = "00:01:00",
                ["Turns:TooOld"] = "01:00:00",
                ["Audience:OpenPlaces"] = "",
                ["Record:Content"] = "False",
                ["Record:Answers"] = "True",
                ["Record:Days"] = "90",
                ["Audit:Days"] = "730",
                ["Web:Key"] = "",
                ["Web:Hosts"] = "",
                ["Web:Proxy"] = "False",
                ["SignIn:Authority"] = "",
                ["SignIn:ClientId"] = "",
                ["SignIn:ClientSecret"] = "",
                ["SignIn:EmailClaim"] = "email",
                ["SignIn:Name"] = "your company account",
                ["Dashboard:Leader"] =
                    "header, methods, outlook, stages, changes, risks, alerts, moves, winloss, territories, scorecards, adoption, trust",
                ["Dashboard:Manager"] =
                    "header, risks, alerts, scorecards, changes, stages, methods, moves, winloss, adoption, trust",
                ["Dashboard:Rep"] = "header, risks, alerts, scorecards, stages, changes, methods, winloss, trust",
                ["Teams:AppId"] = "",
                ["Teams:Credential"] = "Secret",
                ["Teams:AppPassword"] = "",
                ["Teams:CertificateFile"] = "",
                ["Teams:TenantId"] = "",
                ["Teams:AllowedTenants"] = "",
                ["Teams:OpenIdMetadata"] = "https://login.botframework.com/v1/.well-known/openidconfiguration",
                ["Teams:TokenEndpoint"] = "",
                ["Teams:AllowedServiceHosts"] =
                    "smba.trafficmanager.net, botframework.com, teams.microsoft.com, teams.microsoft.us",
                ["Slack:SigningSecret"] = "",
                ["Slack:BotToken"] = "",
                ["Slack:ApiBase"] = "https://slack.com/api/",
                ["Slack:ResponseBase"] = "https://hooks.slack.com/",
                ["Slack:TeamId"] = "",
                ["Slack:View"] = "Agent",
                ["Mail:Host"] = "",
                ["Mail:Port"] = "587",
                ["Mail:Security"] = "StartTls",
                ["Mail:User"] = "",
                ["Mail:Password"] = "",
                ["Mail:From"] = "",
                ["Salesforce:LoginUrl"] = "",
                ["Salesforce:ClientId"] = "",
                ["Salesforce:ClientSecret"] = "",
                ["Salesforce:User"] = "",
                ["Salesforce:KeyFile"] = "",
                ["Salesforce:ApiVersion"] = "62.0",
                ["Salesforce:BulkFrom"] = "20000",
                ["Sync:Every"] = "00:15:00",
                ["Sync:Mapping"] = "salesforce",
                ["Sync:Folder"] = "",
                ["Sync:Overlap"] = "00:10:00",
                ["Delivery:Reps"] = "none",
                ["Delivery:Managers"] = "monday",
                ["Delivery:Leaders"] = "monday",
                ["Delivery:Analysts"] = "none",
                ["Delivery:Monday"] = "monday 08:00",
                ["Delivery:Thursday"] = "thursday 15:00, quarter-end 12:00, not first-week",
                ["Delivery:Monthly"] = "month-start 08:00",
                ["Delivery:Deals"] = "monday 08:00",
                ["Delivery:Alerts"] = "daily 08:30",
                ["Delivery:Ways"] = "teams, slack, email",
                ["Delivery:Zone"] = "",
                ["Delivery:WorkingDays"] = "Monday, Tuesday, Wednesday, Thursday, Friday",
                ["Delivery:Holidays"] = "auto",
                ["Delivery:ClosedDays"] = "",
                ["Delivery:BadData"] = "Say",
                ["Delivery:Late"] = "1.00:00:00",
                ["Delivery:Attempts"] = "8",
                ["Delivery:FirstWait"] = "00:01:00",
                ["Delivery:AtOnce"] = "4",
            },
            SettingTexts.Of(CheckedSettings.Bind(new ConfigurationBuilder().Build()).Required())
        );

    [Fact]
    public void Sample_OfEveryKey_HasTheDefaults()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Sample).Build();

        Assert.Equal(Known, Keys(sample).Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal(SettingTexts.Of(new RevBotSettings()), SettingTexts.Of(CheckedSettings.Bind(sample).Required()));
    }

    [Fact]
    public void Table_OfCommands_HasEveryKeyWithTheDefaultOfTheSample()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(DocPage.Repository, "docs", "commands.md")));

        Assert.Equal(
            Keys(new ConfigurationBuilder().AddJsonFile(Sample).Build()),
            rows.Select(row => KeyValuePair.Create(row.Groups["key"].Value, (string?)row.Groups["default"].Value))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Known => SettingKey.All.Select(key => key.Name).Order(StringComparer.Ordinal);

    // Sections have no value of their own; a key without a default has an empty one.
    private static IEnumerable<KeyValuePair<string, string?>> Keys(IConfiguration configuration) =>
        configuration
            .GetSection(SettingKey.Root)
            .AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    [GeneratedRegex(
        @"^\| `RevBot:(?<key>[^`]+)` \| (`(?<default>[^`]+)` )?\| \S.* \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();
}
