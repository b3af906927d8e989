/// Parameters that only say who sent the reader, by what campaign, or in which session.
///
/// The names are those that the services themselves document for campaigns and clicks, gathered in
/// November 2026; nothing was taken from anybody's list. A name that many sites use for what they
/// show (`id`, `page`, `source`, `from`) is never in it: an address with one is another page.
enum TrackingParameters {
  /// Whether a parameter makes no difference to what the page shows.
  static func holds(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// Families of names: Google's and others' campaigns, Matomo and Piwik, HubSpot's ads, Vero, Omeda,
  /// Oracle Eloqua, AMP's caches, Alibaba, Branch.
  private static let prefixes = [
    "utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "vero_", "oly_", "elq", "amp_", "__hs",
    "itm_", "at_campaign", "at_medium", "at_custom", "_branch_", "sc_campaign",
  ]

  private static let names: Set<String> = [
    // Google Ads and Analytics
    "gclid", "gbraid", "wbraid", "dclid", "gclsrc", "gad_source", "gad_campaignid", "_ga", "_gl",
    "_gac", "srsltid", "usqp",
    // Meta, X, TikTok, Snapchat, Pinterest, LinkedIn, Reddit
    "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "igshid", "igsh",
    "mibextid",
    "twclid", "ttclid", "sccid", "scclid", "epik", "li_fat_id", "trk", "trkcampaign", "rdt_cid",
    // Microsoft, Yahoo, Yandex, VK, Mail.ru
    "msclkid", "guccounter", "guce_referrer", "guce_referrer_sig", "yclid", "ysclid", "ymclid",
    "_openstat", "frommarket", "vk_ref", "vkclid", "tmclid", "rb_clickid",
    // Newsletters and automation: Mailchimp, HubSpot, Marketo, Klaviyo, ActiveCampaign, Drip, Iterable
    "mc_cid", "mc_eid", "mc_tc", "_hsenc", "_hsmi", "hsctatracking", "mkt_tok", "_kx", "_ke",
    "vgo_ee", "__s", "iterable_campaign",
    "ml_subscriber", "ml_subscriber_hash", "ck_subscriber_id", "bsft_clkid", "bsft_uid", "sfmc_sub",
    "dm_i", "emci", "emdi", "ceid", "wickedid",
    // Adobe, AT Internet, Webtrends, comScore, Outbrain, Taboola, Impact, Awin, Skimlinks
    "s_cid", "s_kwcid", "ef_id", "xtor", "xtref", "wt_mc", "wt_zmc", "wt.mc_id", "wt.mc_ev",
    "obclid",
    "obem", "obref", "oborigurl", "tblci", "irclickid", "irgwc", "awc", "cjevent", "clickid",
    // Publishers' own, as their share buttons write them
    "cmpid", "cmp_id", "ncid", "icid", "smid", "smtyp", "ref_src", "ref_url", "referrer", "referer",
    "ref", "ref_", "spm", "scm", "ito", "ocid", "ns_mchannel", "ns_source", "ns_campaign",
    "ns_linkname", "ns_fee", "__twitter_impression", "__vfz", "feedname", "feedtype", "soc_src",
    "soc_trk", "share_token", "sharetype", "replytocom",
    // Sessions
    "phpsessid", "jsessionid", "aspsessionid", "sessionid",
  ]
}
