using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RevBot.Data.Import.Mapping;

/// <summary>Everything that a mapping can load into, with its fields, in the order of loading.</summary>
internal static partial class Targets
{
    public const string Company = "company";
    public const string Stage = "stage";
    public const string Territory = "territory";
    public const string Seller = "seller";
    public const string Account = "account";
    public const string Product = "product";
    public const string Opportunity = "opportunity";
    public const string Version = "opportunity_version";
    public const string Change = "opportunity_change";
    public const string Country = "opportunity_country";
    public const string Activity = "activity";
    public const string ContactRole = "contact_role";
    public const string Signal = "signal";
    public const string Quota = "quota";
    public const string Call = "forecast_call";
    public const string Rate = "exchange_rate";
    public const string Mirror = "crm_mirror";

    private const string State = "amount:Money currency:Currency category:Category close_on:Date owner:Seller";

    /// <summary>
    /// name:Kind, in the order of the mapping's documentation. After the name: * where a row cannot be without it, !
    /// where it is read before those without, so that its problem is the one told, @ where it tells when the data
    /// changed, ~ where texts that differ only in case are one value. After the kind: /longest text (400 if not said),
    /// =what stands for an empty one: a field, a number or a choice's name.
    /// </summary>
    private static readonly (string Name, string Fields)[] All =
    [
        (Company, "name:Text/200 fiscal_first_month:Integer currency:Currency zone:Text/100"),
        (
            Stage,
            "name*!:Text/100 position:Integer outcome!:Outcome is_closed!:Boolean is_won!:Boolean category!:Category probability:Share"
        ),
        (Territory, "name*:Text/200 region~:Text/200"),
        (
            Seller,
            "crm_id*:Text/100 modified_at:Instant name*:Text/200 email:Text/200 entra_object_id:Text/100 slack_id:Text/100 role:Role title:Text/200 "
                + "team:Text/200 manager:Seller territory:Territory hired_on:Date ramp_months:Integer active_from:Date active_to:Date"
        ),
        (
            Account,
            "crm_id*:Text/100 modified_at:Instant name*:Text/400 segment~:Text/100 industry~:Text/100 country:Text/100 territory:Territory "
                + "employees:LongInteger parent_name:Text/400"
        ),
        (Product, "crm_id*!:Text/100 name*:Text/200 family~:Text/200 list_price!:Money currency:Currency"),
        (
            Opportunity,
            "crm_id*:Text/100 name*:Text/400 account:Account product:Product territory:Territory segment~:Text/100 deal_type~:Text/100 "
                + "lead_source~:Text/100 competitor~:Text/200 loss_reason~:Text/200 discount:Share next_step:Text/4000 next_step_on:Date "
                + "created_at:Instant is_deleted:Boolean deleted_at:Instant modified_at:Instant stage*:Stage is_closed:Boolean is_won:Boolean "
                + "probability:Share valid_from:Instant "
                + State
        ),
        (
            Version,
            "opportunity*:Opportunity stage*:Stage valid_from*:Instant recorded_at:Instant is_closed:Boolean is_won:Boolean probability:Share "
                + State
        ),
        (Change, "opportunity*:Opportunity changed_at*:Instant field*:Text/100 old:Text/400 new:Text/400"),
        (Country, "opportunity*:Opportunity country*:Text/100 workers:Integer=0"),
        (
            Activity,
            "crm_id*:Text/100 opportunity*:Opportunity seller:Seller kind!:ActivityKind=Task direction!:Direction occurred_at*@:Instant"
        ),
        (
            ContactRole,
            "opportunity*:Opportunity name*:Text/200 title:Text/200 role*:Text/100 engaged_at:Instant left_at:Instant"
        ),
        (
            Signal,
            "opportunity*:Opportunity kind*:Text/100 occurred_at*!:Instant recorded_at!@:Instant=occurred_at source:Text/200 detail:Text/4000 value:Real"
        ),
        (Quota, "seller*:Seller period_start*:Date period_end:Date period:PeriodKind amount*:Money currency:Currency"),
        (
            Call,
            "seller*!:Seller caller:Seller=seller period_start*!:Date period_end!:Date period!:PeriodKind submitted_at*@:Instant "
                + "category*:Category amount*:Money currency!:Currency note:Text/4000"
        ),
        (Rate, "currency*:Currency rate_on*:Date rate:Number inverse_rate:Number"),
        (
            Mirror,
            "entity:MirrorEntity=Opportunity crm_id*:Text/100 period_start:Date=0 is_deleted:Boolean=0 name:Text/400 owner_crm_id:Text/100 "
                + "stage:Text/100 category:Category amount!:Money currency:Currency close_on:Date modified_at*:Instant captured_at*:Instant"
        ),
    ];

    /// <summary>Names in the order of loading: what is referred to comes first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(target => target.Name)];

    private static readonly FrozenDictionary<string, IReadOnlyList<TargetField>> ByName = All.ToFrozenDictionary(
        target => target.Name,
        target => (IReadOnlyList<TargetField>)[.. target.Fields.Split(' ').Select(Field)],
        StringComparer.Ordinal
    );

    /// <summary>The fields of a target; null for an unknown one.</summary>
    public static IReadOnlyList<TargetField>? Fields(string target) => ByName.GetValueOrDefault(target);

    private static TargetField Field(string described)
    {
        var parts = Description().Match(described).Groups;
        var marks = parts["marks"].Value;
        return new(
            parts["name"].Value,
            Enum.Parse<ValueKind>(parts["kind"].Value),
            marks.Contains('*', StringComparison.Ordinal),
            parts["longest"].Success ? int.Parse(parts["longest"].Value, CultureInfo.InvariantCulture) : 400
        )
        {
            IsReadFirst = marks.Contains('!', StringComparison.Ordinal),
            TellsChange = marks.Contains('@', StringComparison.Ordinal),
            IsValue = marks.Contains('~', StringComparison.Ordinal),
            Default = parts["default"].Success ? parts["default"].Value : null,
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)(?<marks>[*!@~]*):(?<kind>\w+)(/(?<longest>\d+))?(=(?<default>\w+))?$")]
    private static partial Regex Description();
}
