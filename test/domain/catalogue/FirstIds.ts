/** Ids of the first release: they are stored in databases, so each must exist for ever. */
export const firstIds: Readonly<Record<string, ReadonlyArray<string>>> = {
  regions: `
    tashkent-region andijan-region bukhara-region jizzakh-region qashqadaryo-region navoiy-region
    namangan-region samarqand-region surxondaryo-region sirdaryo-region fergana-region
    khorezm-region karakalpakstan-rep`
    .trim()
    .split(/\s+/),
  cities: `
    toshkent nurafshon olmaliq angren ohangaron bekobod boka gazalkent keles parkent piskent toytepa
    chinoz chirchiq yangiobod yangiyol andijon asaka qorasuv qorgontepa marhamat poytug paxtaobod
    xonobod xojaobod shahrixon buxoro olot vobkent gazli gijduvon kogon qorakol qorovulbozor romitan
    shofirkon jizzax gagarin gallaorol dashtobod dostlik zomin paxtakor qarshi beshkent guzor
    qamashi koson kitob muborak tolimarjon chiroqchi shahrisabz yakkabog navoiy zarafshon qiziltepa
    nurota uchquduq yangirabot namangan kosonsoy pop toraqorgon uchqorgon haqqulobod chust chortoq
    samarqand oqtosh bulungur jomboy juma ishtixon kattaqorgon nurobod payariq urgut chelak termiz
    boysun denov jarqorgon qumqorgon shargun sherobod shorchi guliston baxt sirdaryo shirin yangiyer
    fargona beshariq qoqon quva quvasoy margilon rishton hamza yaypan urganch gurlan pitonak xiva
    xonqa shovot nukus beruniy boston qongirot mangit moynoq taxiatosh tortkol xojayli chimboy
    shumanay`
    .trim()
    .split(/\s+/),
  spheres: `
    sphere_it sphere_sales sphere_med sphere_edu sphere_construct sphere_transport sphere_finance
    sphere_service sphere_admin`
    .trim()
    .split(/\s+/),
  professions: `
    prof_backend prof_frontend prof_fullstack prof_qa prof_designer prof_product prof_sales_manager
    prof_sales_consultant prof_sales_rep prof_cashier prof_supervisor prof_doctor prof_nurse
    prof_pharmacist prof_lab prof_med_rep prof_teacher prof_professor prof_educator prof_tutor
    prof_engineer prof_architect prof_foreman prof_worker prof_electrician prof_welder prof_driver
    prof_logist prof_forwarder prof_mechanic prof_courier prof_accountant prof_economist
    prof_analyst prof_auditor prof_waiter prof_cook prof_hairdresser prof_admin prof_guard
    prof_secretary prof_office_mgr prof_assistant prof_operator`
    .trim()
    .split(/\s+/),
  employmentTypes: `
    job_type_full_time job_type_part_time job_type_internship`
    .trim()
    .split(/\s+/),
  spokenLanguages: `
    lang_name_uz lang_name_ru lang_name_en`
    .trim()
    .split(/\s+/),
  languageLevels: `
    level_basic level_practical level_fluent level_proficient`
    .trim()
    .split(/\s+/),
  genders: `
    male female`
    .trim()
    .split(/\s+/),
}
