namespace RevBot.Data.Demo.Catalog;

/// <summary>What a customer does.</summary>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Trades">Eight words that companies of the industry have in their names.</param>
internal sealed record Industry(string Name, IReadOnlyList<string> Trades)
{
    /// <summary>All ten.</summary>
    public static IReadOnlyList<Industry> All { get; } =
    [
        new("Software", ["Software", "Cloud", "Systems", "Apps", "Data", "Digital", "Code", "Platforms"]),
        new("Financial Services", ["Capital", "Bank", "Finance", "Insurance", "Pay", "Credit", "Wealth", "Funds"]),
        new("Healthcare", ["Health", "Clinics", "Medical", "Care", "Diagnostics", "Therapy", "Dental", "Wellness"]),
        new("Manufacturing", ["Steel", "Motors", "Tools", "Machines", "Robotics", "Plastics", "Valves", "Optics"]),
        new("Retail", ["Stores", "Fashion", "Foods", "Market", "Outfitters", "Homeware", "Sports", "Grocers"]),
        new("Logistics", ["Freight", "Logistics", "Shipping", "Couriers", "Cargo", "Rail", "Storage", "Transit"]),
        new("Energy", ["Energy", "Solar", "Power", "Grid", "Wind", "Hydro", "Fuels", "Battery"]),
        new("Media", ["Media", "Studios", "Games", "Press", "Films", "Music", "Events", "Books"]),
        new(
            "Professional Services",
            ["Consulting", "Law", "Advisory", "Audit", "Design", "Staffing", "Architects", "Research"]
        ),
        new("Life Sciences", ["Biotech", "Pharma", "Genomics", "Devices", "Trials", "Vaccines", "Proteins", "Imaging"]),
    ];
}
