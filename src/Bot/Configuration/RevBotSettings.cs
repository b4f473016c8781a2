using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Configuration;

/// <summary>
/// RevBot's settings: appsettings, then environment (<c>RevBot__…</c>), then the command line. A property is a key and its
/// initial value the default; <see cref="CheckedSettings.Bind"/> fills and checks them.
/// </summary>
public sealed record RevBotSettings : IValidatableObject
{
    /// <summary>Where the database is when nobody says.</summary>
    public const string DefaultDatabase = "data/revbot.db";

    /// <summary>Sqlite or SqlServer.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>A file, or a SQL Server connection string.</summary>
    [MustBe("a file or a connection string")]
    public string Database { get; init; } = DefaultDatabase;

    /// <summary>The fiscal calendar where the database does not remember one.</summary>
    public FiscalSettings Fiscal { get; init; } = new();

    /// <summary>The reporting currency where the database does not remember one.</summary>
    [RegularExpression("[A-Za-z]{3}"), MustBe("three letters such as USD")]
    public string Currency { get; init; } = "USD";

    /// <summary>offline, model or auto.</summary>
    [AllowedValues("offline", "model", "auto"), MustBe("offline, model or auto")]
    public string Router { get; init; } = "offline";

    /// <summary>The language model.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>How old data may be.</summary>
    public FreshnessSettings Freshness { get; init; } = new();

    /// <summary>How far CRM and warehouse may differ.</summary>
    public ReconciliationSettings Reconciliation { get; init; } = new();

    /// <summary>What the team has set about its forecast.</summary>
    public ForecastSettings Forecast { get; init; } = new();

    /// <summary>How many messages of channels are taken and answered at once.</summary>
    public TurnSettings Turns { get; init; } = new();

    /// <summary>Where everybody may read everything.</summary>
    public AudienceSettings Audience { get; init; } = new();

    /// <summary>What is kept of questions.</summary>
    public RecordSettings Record { get; init; } = new();

    /// <summary>How long decisions about who may see what are kept.</summary>
    public AuditSettings Audit { get; init; } = new();

    /// <summary>The chat page.</summary>
    public WebSettings Web { get; init; } = new();

    /// <summary>Sign-in by the company's own accounts.</summary>
    public SignInSettings SignIn { get; init; } = new();

    /// <summary>The dashboard.</summary>
    public DashboardSettings Dashboard { get; init; } = new();

    /// <summary>Microsoft Teams.</summary>
    public TeamsSettings Teams { get; init; } = new();

    /// <summary>Slack.</summary>
    public SlackSettings Slack { get; init; } = new();

    /// <summary>The mail server.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>Salesforce, read live.</summary>
    public SalesforceSettings Salesforce { get; init; } = new();

    /// <summary>How the CRM is synced.</summary>
    public SyncSettings Sync { get; init; } = new();

    /// <summary>What comes without being asked for.</summary>
    public DeliverySettings Delivery { get; init; } = new();

    /// <summary>The same as functions see it, with the ways that are set up.</summary>
    internal DeliveryPolicy DeliveryPolicy =>
        Delivery.ToPolicy(way =>
            way switch
            {
                "teams" => Teams.IsOn,
                "slack" => Slack.IsOn,
                _ => Mail.IsOn,
            }
        );

    /// <summary>
    /// Whether a proxy stands before RevBot: where it is said, and where Teams or Slack are set up, since they reach RevBot
    /// through one.
    /// </summary>
    internal bool IsBehindProxy => Web.Proxy || Teams.IsOn || Slack.IsOn;

    /// <summary>What the book takes where the database does not say.</summary>
    public CompanyDefaults Defaults => new(new(Fiscal.FirstMonth, Fiscal.Pattern), new(Currency));

    /// <summary>What one setting needs of another. Each result names the key that is missing.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [
            .. Model.Missing(isRouter: Router != "offline"),
            .. SignIn.Missing(Web.Key is not null),
            .. Teams.Missing(),
            .. Slack.Missing(),
            .. Mail.Missing(),
            .. Salesforce.Missing(),
        ];

    /// <summary>One result where a setting is missing that another one needs, else none.</summary>
    /// <param name="isMissing">Whether it is.</param>
    /// <param name="key">The missing one, without <c>RevBot:</c>.</param>
    /// <param name="because">The one that needs it, without <c>RevBot:</c>.</param>
    /// <param name="otherwise">Another way out, after a comma; empty for none.</param>
    internal static ValidationResult[] Needs(bool isMissing, string key, string because, string otherwise = "") =>
        isMissing ? [new($"The setting RevBot:{key} is missing; RevBot:{because} needs it{otherwise}.", [key])] : [];

    /// <summary>The fiscal calendar.</summary>
    [Section]
    public sealed record FiscalSettings
    {
        /// <summary>The first month of the fiscal year, 1 to 12.</summary>
        [Range(1, 12), MustBe("a month from 1 to 12")]
        public int FirstMonth { get; init; } = 1;

        /// <summary>Months, Weeks445, Weeks454 or Weeks544.</summary>
        public FiscalPattern Pattern { get; init; } = FiscalPattern.Months;
    }

    /// <summary>How old data may be.</summary>
    [Section]
    public sealed record FreshnessSettings
    {
        /// <summary>Data older than this is stale.</summary>
        [TimeUpTo("10675199.00:00:00"), MustBe("a time such as 04:00:00")]
        public TimeSpan Limit { get; init; } = TimeSpan.FromHours(4);
    }

    /// <summary>How far CRM and warehouse may differ.</summary>
    [Section]
    public sealed record ReconciliationSettings
    {
        /// <summary>A share from 0 to less than 1: 0.01 is 1%.</summary>
        [Range(0.0, 1.0, MaximumIsExclusive = true), MustBe("a share such as 0.01")]
        public double Tolerance { get; init; } = 0.01;
    }

    /// <summary>The record of questions.</summary>
    [Section]
    public sealed record RecordSettings
    {
        /// <summary>Whether the words of questions and the arguments read from them are kept.</summary>
        /// <value>False: only ids, counts and durations are.</value>
        public bool Content { get; init; }

        /// <summary>Whether what answers were made of is kept, for evidence and replays: functions, arguments, figures.</summary>
        public bool Answers { get; init; } = true;

        /// <summary>For how many days that is kept, 1 to 3,650.</summary>
        [Range(1, 3650), MustBe("a number of days from 1 to 3650")]
        public int Days { get; init; } = 90;
    }
}
