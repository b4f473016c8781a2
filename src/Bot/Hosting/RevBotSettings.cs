using NodaTime;
using RevBot.Bot.Audience;
using RevBot.Bot.Record;
using RevBot.Bot.Slack;
using RevBot.Bot.Teams;
using RevBot.Bot.Turns;
using RevBot.Bot.Web;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Hosting;

/// <summary>RevBot's settings: appsettings, then environment (<c>RevBot__…</c>), then the command line.</summary>
public sealed record RevBotSettings
{
    /// <summary>Where the database is when nobody says.</summary>
    public const string DefaultDatabase = "data/revbot.db";

    /// <summary>Sqlite or SqlServer.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>A file, or a SQL Server connection string.</summary>
    public string Database { get; init; } = DefaultDatabase;

    /// <summary>The fiscal calendar where the database does not remember one.</summary>
    public FiscalSettings Fiscal { get; init; } = new();

    /// <summary>The reporting currency where the database does not remember one.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>offline, model or auto.</summary>
    public string Router { get; init; } = "offline";

    /// <summary>The language model.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>How old data may be.</summary>
    public FreshnessSettings Freshness { get; init; } = new();

    /// <summary>How far CRM and warehouse may differ.</summary>
    public ReconciliationSettings Reconciliation { get; init; } = new();

    /// <summary>What the team has set about its forecast.</summary>
    public ForecastTuning Forecast { get; init; } = ForecastTuning.Usual;

    /// <summary>What is kept of questions.</summary>
    public RecordSettings Record { get; init; } = new();

    /// <summary>How many messages of channels are taken and answered at once.</summary>
    public TurnSettings Turns { get; init; } = new();

    /// <summary>Where everybody may read everything.</summary>
    public AudienceSettings Audience { get; init; } = new();

    /// <summary>The chat page.</summary>
    public WebSettings Web { get; init; } = new();

    /// <summary>Microsoft Teams.</summary>
    public TeamsSettings Teams { get; init; } = new();

    /// <summary>Slack.</summary>
    public SlackSettings Slack { get; init; } = new();

    /// <summary>What the book takes where the database does not say.</summary>
    public CompanyDefaults Defaults => new(new(Fiscal.FirstMonth, Fiscal.Pattern), new(Currency));

    /// <summary>Fiscal settings.</summary>
    public sealed record FiscalSettings
    {
        /// <summary>1 to 12.</summary>
        public int FirstMonth { get; init; } = 1;

        /// <summary>Months, Weeks445 or Weeks454.</summary>
        public FiscalPattern Pattern { get; init; } = FiscalPattern.Months;
    }

    /// <summary>Freshness settings.</summary>
    public sealed record FreshnessSettings
    {
        /// <summary>Data older than this is stale.</summary>
        public TimeSpan Limit { get; init; } = TimeSpan.FromHours(4);
    }

    /// <summary>Reconciliation settings.</summary>
    public sealed record ReconciliationSettings
    {
        /// <summary>A share: 0.01 is 1%.</summary>
        public double Tolerance { get; init; } = 0.01;
    }

    /// <summary>Settings of the record of questions.</summary>
    public sealed record RecordSettings
    {
        /// <summary>Whether the words of questions and the arguments read from them are kept.</summary>
        /// <value>False: only ids, counts and durations are.</value>
        public bool Content { get; init; }

        /// <summary>Whether what answers were made of is kept, for evidence and replays: functions, arguments, figures.</summary>
        /// <value>True.</value>
        public bool Answers { get; init; } = true;

        /// <summary>For how many days that is kept, 1 to 3,650.</summary>
        /// <value>90.</value>
        public int Days { get; init; } = 90;

        /// <summary>The same, for the record.</summary>
        public RecordOptions Options =>
            new()
            {
                Content = Content,
                Answers = Answers,
                KeptFor = Duration.FromDays(Days),
            };
    }
}
